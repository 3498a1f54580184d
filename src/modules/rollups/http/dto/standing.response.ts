import { ApiProperty } from '@nestjs/swagger';
import type { UnitStanding } from '../../../cases/index.js';
import type { StandingRow, StandingTable } from '../../application/read-standing.js';
import { perTenThousand } from '../../domain/rank-units.js';

/** Cases dispatched to a unit up to that morning, after splitting; all but `assisted` are of those it leads. */
export class StandingFiguresResponse implements UnitStanding {
  led: number;
  assisted: number;
  repeats: number;
  returned: number;

  /** Outer limits for 整改办结 that are met. */
  met: number;
  metInTime: number;

  /** Those that have run out, done or not. */
  due: number;
  dueDone: number;
  overdue: number;

  /** In calendar days, added up. */
  lateDays: number;
}

export class StandingRowResponse {
  unitId: string;

  /** @example "梧桐街道" */
  name: string;

  place: number;

  @ApiProperty({ type: Number, nullable: true })
  placeBefore: number | null;

  @ApiProperty({ type: Number, nullable: true })
  residents: number | null;

  /** Cases, lead and assisting, for each ten thousand residents. */
  @ApiProperty({ type: Number, nullable: true })
  perTenThousand: number | null;

  figures: StandingFiguresResponse;

  static of({ unit, standing, place, placeBefore }: StandingRow): StandingRowResponse {
    const { id, name, residents } = unit;
    const rate = perTenThousand({ received: standing.led + standing.assisted, residents });
    return {
      unitId: id,
      name,
      place,
      placeBefore,
      residents,
      perTenThousand: rate,
      figures: { ...standing },
    };
  }
}

export class TrendDayResponse {
  /** @example "2026-05-20" */
  day: string;
  opened: number;
  closed: number;
}

/** The frozen figures of a morning, streets ranked. */
export class StandingTableResponse {
  /** @example "2026-05-20" */
  day: string;
  takenAt: string;

  /** The morning that places are compared with. */
  @ApiProperty({ type: String, nullable: true })
  comparedWith: string | null;
  rows: StandingRowResponse[];

  /** Of the units that are no street. */
  others: StandingFiguresResponse;
  trend: TrendDayResponse[];

  static of({ day, takenAt, comparedWith, rows, others, trend }: StandingTable): StandingTableResponse {
    const shown = rows.map((row) => StandingRowResponse.of(row));
    return { day, takenAt, comparedWith, rows: shown, others: { ...others }, trend };
  }
}
