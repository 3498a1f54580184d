import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import { UnitOfWork, type Reads } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import type { About } from '../domain/duty.js';
import { KindTakenError, KindUnknownError } from '../domain/ownership-errors.js';
import { DutyKindRow } from '../persistence/duty-kind.entity.js';

/** The kinds of responsibility: a list that the bureau adds to. */
@Injectable()
export class DutyKinds {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  of(reads: Reads): Promise<DutyKindRow[]> {
    return reads.find(DutyKindRow, { where: { active: true }, order: { sortOrder: 'ASC' } });
  }

  list(actor: Actor): Promise<DutyKindRow[]> {
    requirePermission(actor, 'ownership.read');
    return this.of(this.uow.reads);
  }

  /** A kind of place in use. Throws KindUnknownError. */
  async requirePlaceKind(reads: Reads, key: string): Promise<DutyKindRow> {
    const kind = await reads.findOneBy(DutyKindRow, { key, active: true });
    if (!kind || kind.about === 'task') throw new KindUnknownError();
    return kind;
  }

  /** Throws KindTakenError. */
  async add(
    actor: Actor,
    wanted: { about: Exclude<About, 'task'>; name: string; holder: string },
  ): Promise<string> {
    requirePermission(actor, 'ownership.manage', { unitPaths: [] });
    return this.uow.run(async (tx) => {
      if (await tx.existsBy(DutyKindRow, { name: wanted.name })) throw new KindTakenError();
      const sortOrder = ((await tx.maximum(DutyKindRow, 'sortOrder')) ?? 0) + 1;
      const key = newId();
      await tx.insert(DutyKindRow, { ...wanted, key, sortOrder, active: true });
      const entry = { action: 'duty.add-kind', subjectType: 'rule', subjectId: key } as const;
      await this.history.append(tx, actor, { ...entry, note: wanted.name }, this.clock.now());
      return key;
    });
  }
}
