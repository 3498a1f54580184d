import { Injectable } from '@nestjs/common';
import { NotFoundError, StaleVersionError } from '../../../kernel/errors.js';
import { holdAlone } from '../../../platform/database/hold-alone.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { History } from '../../history/index.js';
import { UnitInUseError } from '../domain/organisation-errors.js';
import { tell, type OpenKind } from '../domain/work-in-hand.js';
import { UnitRow } from '../persistence/unit.entity.js';
import { WorkKeepers } from './work-keepers.js';

const CHANGES = ['unit.add', 'unit.change', 'unit.switch-off', 'unit.switch-on'];

/** The frame of every change of a unit: one at a time, against the version that was seen. */
@Injectable()
export class Units {
  constructor(
    private readonly keepers: WorkKeepers,
    private readonly history: History,
  ) {}

  /** Throws NotFoundError, StaleVersionError. */
  async require(tx: Tx, id: string, version: number): Promise<UnitRow> {
    await holdAlone(tx, 'people');
    const unit = await tx.findOneBy(UnitRow, { id });
    if (!unit) throw new NotFoundError();
    if (unit.version !== version) {
      const last = await this.history.lastOf(tx, 'unit', id, CHANGES);
      throw new StaleVersionError({ by: last?.actorName ?? '别人', version: unit.version });
    }
    return unit;
  }

  async save(tx: Tx, { id, version }: UnitRow, change: Partial<UnitRow>): Promise<void> {
    await tx.update(UnitRow, { id }, { ...change, version: version + 1 } as never);
  }

  /** Throws UnitInUseError that says what is open. */
  async requireNothingOpen(tx: Tx, id: string, kinds?: readonly OpenKind[]): Promise<void> {
    const open = (await this.keepers.openAt(tx, id)).filter(({ kind }) => kinds?.includes(kind) ?? true);
    if (open.length === 0) return;
    const { zh, en } = tell(open);
    throw new UnitInUseError({ whatZh: zh, whatEn: en, open });
  }
}
