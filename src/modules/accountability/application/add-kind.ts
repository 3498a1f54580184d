import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { EntryFieldsError } from '../domain/accountability-errors.js';
import { AccountabilityKindRow } from '../persistence/accountability-kind.entity.js';

/** One more kind that the district registers, of its own or as a form of a measure. */
@Injectable()
export class AddKind {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Throws EntryFieldsError. */
  async run(
    actor: Actor,
    wanted: Pick<AccountabilityKindRow, 'name' | 'unit' | 'about' | 'measure'>,
  ): Promise<string> {
    requirePermission(actor, 'accountability.manage');
    return this.uow.run(async (tx) => {
      if (await tx.existsBy(AccountabilityKindRow, { name: wanted.name }))
        throw new EntryFieldsError([
          ['name', '已有这个名称，请换一个。', 'There is a kind of that name; choose another.'],
        ]);
      const key = newId();
      const sortOrder = ((await tx.maximum(AccountabilityKindRow, 'sortOrder')) ?? 0) + 1;
      await tx.insert(AccountabilityKindRow, { ...wanted, key, sortOrder, active: true });
      const entry = { action: 'accountability.add-kind', subjectType: 'rule', subjectId: key } as const;
      await this.history.append(tx, actor, { ...entry, note: wanted.name }, this.clock.now());
      return key;
    });
  }
}
