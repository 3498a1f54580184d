import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import {
  InvalidInputError,
  NotFoundError,
  StaleVersionError,
  type FieldError,
} from '../../../kernel/errors.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { Directory } from '../../organisation/index.js';
import { DEFAULT_WORKING_HOURS, findWorkingHoursErrors, type UnitHours } from '../domain/working-hours.js';
import { THE_HOUSE, WorkingHoursRow } from '../persistence/working-hours.entity.js';

export interface HoursOf extends UnitHours {
  /** THE_HOUSE or a unit. */
  unitId: string;
  unitName: string | null;
  /** 0 until somebody has set them. */
  version: number;
  source: string;
}

/** 工作时间: of the house, and of the units that have their own; they hold for limits that start from now on. */
@Injectable()
export class SetWorkingHours {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly directory: Directory,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** The house first, then the units with hours of their own. */
  async all(): Promise<HoursOf[]> {
    const rows = await this.uow.reads.find(WorkingHoursRow);
    const units = await this.directory.units(this.uow.reads);
    const house = rows.find(({ unitId }) => unitId === THE_HOUSE);
    const usual = { hours: DEFAULT_WORKING_HOURS, duty: null, version: 0, source: '' };
    return [
      { ...(house ?? usual), unitId: THE_HOUSE, unitName: null },
      ...units.flatMap(({ id, name }) => {
        const row = rows.find(({ unitId }) => unitId === id);
        return row ? [{ ...row, unitName: name }] : [];
      }),
    ];
  }

  /** Throws InvalidInputError, NotFoundError, StaleVersionError. */
  async set(
    actor: Actor,
    unitId: string,
    version: number,
    wanted: UnitHours & { source: string },
  ): Promise<void> {
    requirePermission(actor, 'calendar.manage');
    const errors = faultsOf(wanted);
    if (errors.length > 0) throw new InvalidInputError(errors);
    await this.uow.run(async (tx) => {
      const before = await this.current(tx, unitId, version);
      const row = { unitId, version: version + 1, ...wanted };
      if (before) {
        const { affected } = await tx.update(WorkingHoursRow, { unitId, version }, row as never);
        if (affected === 0) throw await this.stale(tx, unitId);
      } else await tx.insert(WorkingHoursRow, row as never);
      await this.remember(tx, actor, unitId, before, row);
    });
  }

  /** Lets a unit follow the house again, or the house the usual hours. */
  async remove(actor: Actor, unitId: string, version: number): Promise<void> {
    requirePermission(actor, 'calendar.manage');
    await this.uow.run(async (tx) => {
      const before = await this.current(tx, unitId, version);
      if (!before) throw new NotFoundError();
      await tx.delete(WorkingHoursRow, { unitId, version });
      await this.remember(tx, actor, unitId, before, null);
    });
  }

  private async current(tx: Tx, unitId: string, version: number): Promise<WorkingHoursRow | null> {
    if (unitId !== THE_HOUSE && (await this.directory.unitsByIds(tx, [unitId])).length === 0)
      throw new NotFoundError();
    const before = await tx.findOneBy(WorkingHoursRow, { unitId });
    if ((before?.version ?? 0) !== version) throw await this.stale(tx, unitId);
    return before;
  }

  private async stale(tx: Tx, unitId: string): Promise<StaleVersionError> {
    const last = await this.history.lastOf(tx, 'calendar', unitId, ['calendar.set-hours']);
    return new StaleVersionError({ by: last?.actorName ?? '别人' });
  }

  private async remember(
    tx: Tx,
    actor: Actor,
    unitId: string,
    before: WorkingHoursRow | null,
    after: object | null,
  ): Promise<void> {
    const data = { before: before ? { ...before } : null, after };
    const entry = { action: 'calendar.set-hours', subjectType: 'calendar', subjectId: unitId, data } as const;
    await this.history.append(tx, actor, entry, this.clock.now());
  }
}

function faultsOf({ hours, duty }: UnitHours): FieldError[] {
  const errors = findWorkingHoursErrors(hours, 'hours');
  if (!duty) return errors;
  errors.push(...findWorkingHoursErrors(duty.hours, 'duty.hours'));
  if (duty.to < duty.from)
    errors.push({
      field: 'duty.to',
      code: 'notBefore',
      wording: { zh: '值班的最后一天不能早于第一天。', en: 'The last day of duty lies before the first.' },
    });
  return errors;
}
