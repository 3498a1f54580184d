import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { enqueue } from '../../../platform/outbox/enqueue.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import type { ColumnFields } from '../domain/column-mapping.js';
import { ImportRuns } from '../persistence/import-runs.repository.js';
import { requireState } from './import-states.js';

export interface MappingChoice {
  headers: readonly { key: string; fields: ColumnFields }[];
  headerRow: number | null;
  leaveOut: readonly string[];
}

/** 对列: what each column is, as the officer has set it. It is remembered for the campaign, and the file is read anew. */
@Injectable()
export class MapImport {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly runs: ImportRuns,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** The turn in which it is read. */
  async run(
    actor: Actor,
    id: string,
    { headers, headerRow, leaveOut }: MappingChoice,
    offerAt?: Instant,
  ): Promise<number> {
    requirePermission(actor, 'case.import');
    const now = this.clock.now();
    return this.uow.run(async (tx) => {
      const head = await this.runs.lock(tx, id);
      requireState(head, 'mapping', 'dry-run');
      const known = new Set(head.mapping?.headers.map(({ key }) => key));
      for (const { key, fields } of headers)
        if (known.has(key)) await this.runs.remember(tx, head.campaignId, key, fields, actor.name, now);
      const turn = head.turn + 1;
      const choice = { headerRow, leaveOut: [...leaveOut], accepted: true };
      await this.runs.change(tx, id, {
        state: 'reading',
        phase: 'opening',
        done: 0,
        total: 0,
        turn,
        claim: null,
        mapping: head.mapping && { ...head.mapping, choice },
      });
      const data = { headers, headerRow, leaveOut };
      await this.history.append(
        tx,
        actor,
        { action: 'import.map', subjectType: 'import', subjectId: id, data },
        now,
      );
      await enqueue(tx, 'import.read', { runId: id, turn }, now, offerAt);
      return turn;
    });
  }
}
