import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { addDays, at, dayOf, daysBetween, endOf, type Day } from '../../../kernel/day.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { requirePermission, scopeFor, type Actor } from '../../access/index.js';
import type { Medium } from '../../cases/index.js';
import { Directory, type UnitRow } from '../../organisation/index.js';
import { PeriodBackwardsError } from '../domain/repeat-errors.js';
import type { HotPlace, HotSort } from '../persistence/hot-place.js';
import { HotPlaces, MOST_PLACES } from '../persistence/hot-places.read-model.js';

export interface HotPlacesQuestion {
  campaignId?: string;
  homeUnitId?: string;
  medium?: Medium;
  from?: Day;
  to?: Day;
  least: number;
  sort: HotSort;
}

export interface HotPlacesAnswer {
  places: (Omit<HotPlace, 'unitIds'> & { units: UnitRow[] })[];
  /** The days that the earlier figures are about; null without a first day. */
  compared: { from: Day; to: Day } | null;
  /** There are more places than are listed. */
  more: boolean;
}

/** 热点 over a period, each with the figure of the period of the same length before it. */
@Injectable()
export class ReadHotPlaces {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly hotPlaces: HotPlaces,
    private readonly directory: Directory,
    private readonly clock: Clock,
  ) {}

  /** Throws PeriodBackwardsError. */
  async run(actor: Actor, { from, to, ...rest }: HotPlacesQuestion): Promise<HotPlacesAnswer> {
    requirePermission(actor, 'case.read');
    const reads = this.uow.reads;
    const scope = scopeFor(actor, 'case.read');
    const last = to ?? dayOf(this.clock.now());
    if (from && from > last) throw new PeriodBackwardsError({ from, to: last });
    const compared = from
      ? { from: addDays(from, -1 - daysBetween(from, last)), to: addDays(from, -1) }
      : null;
    const filter = {
      ...rest,
      ...(from ? { from: at(from, '00:00') } : {}),
      ...(to ? { before: endOf(to) } : {}),
      ...(compared ? { comparedFrom: at(compared.from, '00:00') } : {}),
    };
    const places = await this.hotPlaces.list(reads, scope, filter);
    const ids = [...new Set(places.flatMap(({ unitIds }) => unitIds))];
    const units = new Map((await this.directory.unitsByIds(reads, ids)).map((unit) => [unit.id, unit]));
    return {
      places: places.map(({ unitIds, ...one }) => ({
        ...one,
        units: unitIds.flatMap((id) => units.get(id) ?? []),
      })),
      compared,
      more: places.length === MOST_PLACES,
    };
  }
}
