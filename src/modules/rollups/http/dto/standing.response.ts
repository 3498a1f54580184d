import { ApiProperty } from '@nestjs/swagger';
import { MEDIA, type Medium } from '../../../cases/index.js';
import type { StandingTable } from '../../application/read-standing.js';
import type { StandingRow } from '../../application/standing-rows.js';
import { perTenThousand } from '../../domain/rank-units.js';
import type { TypeCounts } from '../../domain/type-counts.js';
import type { UnitStanding } from '../../domain/unit-standing.js';
import type { WeekMoves } from '../../domain/week-moves.js';

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

  /** Those whose end a rule of that morning judges; 0 of mornings frozen earlier. */
  judged: number;

  /** Of these, what 办结率 counts as done by that rule. */
  done: number;

  /** 已办结; a stage-closed case is none of them. */
  closed: number;

  /** On the second clock: watched, past their milestone, and near it (today too). */
  watched: number;
  stagePassed: number;
  stageSoon: number;

  /** In calendar days, added up. */
  lateDays: number;
}

/** Cases of one kind of pollution by state. */
export class TypeCountsResponse implements TypeCounts {
  @ApiProperty({ enum: MEDIA, enumName: 'Medium' })
  medium: Medium;
  withUnit: number;
  returned: number;
  reported: number;
  stageClosed: number;
  closed: number;
}

/** Cases that moved in seven days. */
export class WeekMovesResponse implements WeekMoves {
  received: number;
  signed: number;
  reported: number;
  closed: number;
}

export class StandingRowResponse {
  unitId: string;

  /** @example "梧桐街道" */
  name: string;

  /** The street of a community. */
  @ApiProperty({ type: String, nullable: true })
  parentId: string | null;

  /** Null for a unit that is no street. */
  @ApiProperty({ type: Number, nullable: true })
  place: number | null;

  @ApiProperty({ type: Number, nullable: true })
  placeBefore: number | null;

  @ApiProperty({ type: Number, nullable: true })
  residents: number | null;

  /** Cases, lead and assisting, for each ten thousand residents. */
  @ApiProperty({ type: Number, nullable: true })
  perTenThousand: number | null;

  figures: StandingFiguresResponse;

  /** In the week that was asked for, and the one before it. */
  @ApiProperty({ type: WeekMovesResponse, nullable: true })
  moved: WeekMovesResponse | null;

  @ApiProperty({ type: WeekMovesResponse, nullable: true })
  movedBefore: WeekMovesResponse | null;

  types: TypeCountsResponse[];

  static of(row: StandingRow): StandingRowResponse {
    const { unit, standing, place, placeBefore, moved, movedBefore, types } = row;
    const { id, name, parentId, residents } = unit;
    return {
      unitId: id,
      name,
      parentId,
      place,
      placeBefore,
      residents,
      perTenThousand: perTenThousand({ received: standing.led + standing.assisted, residents }),
      figures: { ...standing },
      moved: moved && { ...moved },
      movedBefore: movedBefore && { ...movedBefore },
      types,
    };
  }
}

export class TrendDayResponse {
  /** @example "2026-05-20" */
  day: string;
  opened: number;
  closed: number;
  overdue: number;
}

/** Monday and Sunday. */
export class WeekSpanResponse {
  /** @example "2026-05-18" */
  from: string;

  /** @example "2026-05-24" */
  to: string;
}

/** The days on which figures were frozen. */
export class MorningsResponse {
  days: string[];
}

/** The frozen figures of a morning, of the reader's own level and below. */
export class StandingTableResponse {
  /** @example "2026-05-20" */
  day: string;
  takenAt: string;

  /** The morning that places are compared with. */
  @ApiProperty({ type: String, nullable: true })
  comparedWith: string | null;

  @ApiProperty({ type: WeekSpanResponse, nullable: true })
  week: WeekSpanResponse | null;

  /** Streets in their places. */
  rows: StandingRowResponse[];

  /** Units that are no street and lead cases. */
  departments: StandingRowResponse[];
  communities: StandingRowResponse[];

  /** Of the units that are no street. */
  others: StandingFiguresResponse;
  trend: TrendDayResponse[];

  /** The streets that the reader is paired with (对口联系). */
  pairedUnitIds: string[];

  static of(table: StandingTable, pairedUnitIds: string[]): StandingTableResponse {
    const { day, takenAt, comparedWith, week, streets, departments, communities, others, trend } = table;
    const shown = (rows: readonly StandingRow[]) => rows.map((row) => StandingRowResponse.of(row));
    return {
      day,
      takenAt,
      comparedWith,
      week,
      rows: shown(streets),
      departments: shown(departments),
      communities: shown(communities),
      others: { ...others },
      trend,
      pairedUnitIds,
    };
  }
}
