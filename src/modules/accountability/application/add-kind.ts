import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { MEASURES } from '../../cases/index.js';
import { EntryFieldsError } from '../domain/accountability-errors.js';
import { AccountabilityKindRow } from '../persistence/accountability-kind.entity.js';
import { Kinds } from './kinds.js';

type NewKind = Pick<AccountabilityKindRow, 'name' | 'unit' | 'about' | 'measure' | 'audience'>;

/** One more kind that the district registers, of its own or as a form of a measure. */
@Injectable()
export class AddKind {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly kinds: Kinds,
    private readonly clock: Clock,
  ) {}

  /** Throws EntryFieldsError. */
  async run(actor: Actor, wanted: NewKind): Promise<string> {
    requirePermission(actor, 'accountability.manage');
    // A form of a measure is added up with it, so it is counted in the same unit.
    if (wanted.measure === 'FINE')
      throw new EntryFieldsError([
        ['measure', '罚款跟着立案处罚一起登记，不单设种类。', 'A fine is registered with its penalty case.'],
      ]);
    const unit = wanted.measure && MEASURES[wanted.measure].unit;
    if (unit && unit !== wanted.unit)
      throw new EntryFieldsError([
        ['unit', `计入“${MEASURES[wanted.measure!].zh}”的，单位要用“${unit}”。`, `It is counted in ${unit}.`],
      ]);
    return this.uow.run(async (tx) => {
      await this.kinds.requireFreeName(tx, wanted.name, null);
      const key = newId();
      const sortOrder = ((await tx.maximum(AccountabilityKindRow, 'sortOrder')) ?? 0) + 1;
      await tx.insert(AccountabilityKindRow, { ...wanted, key, sortOrder, version: 1, active: true });
      const { audience } = wanted;
      await this.kinds.remember(tx, actor, key, 'add-kind', wanted.name, { audience }, this.clock.now());
      return key;
    });
  }
}
