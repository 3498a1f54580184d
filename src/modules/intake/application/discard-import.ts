import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { ImportRows } from '../persistence/import-rows.repository.js';
import { ImportRuns } from '../persistence/import-runs.repository.js';
import { requireState } from './import-states.js';

/** 放弃: a dry run goes with its file, its rows and what was decided; only the history knows of it. */
@Injectable()
export class DiscardImport {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly runs: ImportRuns,
    private readonly rows: ImportRows,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, id: string): Promise<void> {
    requirePermission(actor, 'case.import');
    await this.uow.run(async (tx) => {
      const head = await this.runs.lock(tx, id);
      requireState(head, 'reading', 'mapping', 'dry-run', 'failed');
      await this.rows.clear(tx, id);
      await this.runs.remove(tx, id);
      const { campaignId, sha256, state } = head;
      const entry = { action: 'import.discard', subjectType: 'import' as const, subjectId: id };
      await this.history.append(
        tx,
        actor,
        { ...entry, data: { campaignId, sha256, state } },
        this.clock.now(),
      );
    });
  }
}
