import { ApiProperty } from '@nestjs/swagger';
import {
  DAY_KINDS,
  DAY_SCOPES,
  type ChangedDay,
  type DayKind,
  type DayScope,
} from '../../../calendar/index.js';
import { LIMIT_STEPS, RECOUNT_OUTCOMES, type RecountOutcome, type Step } from '../../../deadlines/index.js';
import type { ChangePreview } from '../../application/make-calendar-change.js';
import type { CalendarChangeRow } from '../../persistence/calendar-change.entity.js';

class DaySideResponse {
  @ApiProperty({ enum: DAY_KINDS, enumName: 'DayKind' })
  kind: DayKind;
  name: string;
  source: string;
}

export class ChangedDayResponse {
  day: string;

  @ApiProperty({ enum: DAY_SCOPES, enumName: 'DayScope' })
  scope: DayScope;

  @ApiProperty({ type: DaySideResponse, nullable: true })
  before: DaySideResponse | null;

  @ApiProperty({ type: DaySideResponse, nullable: true })
  after: DaySideResponse | null;

  static of(this: void, { day, scope, before, after }: ChangedDay): ChangedDayResponse {
    const side = (one: ChangedDay['before']): DaySideResponse | null =>
      one && { kind: one.kind, name: one.name, source: one.source };
    return { day, scope, before: side(before), after: side(after) };
  }
}

class YearNoticeResponse {
  year: number;
  source: string;
}

class OutcomeCountsResponse {
  /** Dates that become others. */
  moves: number;
  /** The count differs, a promised day holds the date. */
  held: number;
  /** No longer tentative. */
  confirmed: number;
  /** The same date, told by other days. */
  restated: number;
}

class TouchedDeadlineResponse {
  deadlineId: string;
  caseId: string;
  @ApiProperty({ type: String, nullable: true })
  number: string | null;
  title: string;
  @ApiProperty({ type: String, nullable: true })
  unitName: string | null;
  @ApiProperty({ enum: LIMIT_STEPS })
  step: Step;
  @ApiProperty({ enum: ['outer', 'inner'] })
  limitKind: 'outer' | 'inner';
  @ApiProperty({ enum: RECOUNT_OUTCOMES })
  outcome: RecountOutcome;
  from: string;
  to: string;
  because: ChangedDayResponse[];
}

class UnitMovesResponse {
  @ApiProperty({ type: String, nullable: true })
  unitName: string | null;
  moves: number;
}

/** What a change would do; nothing is changed yet. */
export class ChangePreviewResponse {
  /** To be sent with the change. */
  seal: string;
  days: ChangedDayResponse[];
  publish: YearNoticeResponse[];
  counts: OutcomeCountsResponse;
  units: UnitMovesResponse[];
  /** At most 200, those that move first. */
  deadlines: TouchedDeadlineResponse[];

  static of(this: void, preview: ChangePreview): ChangePreviewResponse {
    const { seal, days, publish, counts, units, lines } = preview;
    return {
      seal,
      days: days.map(ChangedDayResponse.of),
      publish,
      counts,
      units: units.map(({ unitName, moves }) => ({ unitName, moves })),
      deadlines: lines.map(({ because, ...line }) => ({
        ...line,
        because: because.map(ChangedDayResponse.of),
      })),
    };
  }
}

export class CalendarChangeResponse {
  id: string;
  at: string;
  byName: string;
  source: string;
  note: string;
  days: ChangedDayResponse[];
  publish: YearNoticeResponse[];
  counts: OutcomeCountsResponse;
  /** Deadlines that have not followed yet. */
  leftOver: number;

  static of(this: void, row: CalendarChangeRow): CalendarChangeResponse {
    const { id, at, byName, source, note, days, publish, moves, held, confirmed, restated, leftOver } = row;
    const counts = { moves, held, confirmed, restated };
    return { id, at, byName, source, note, days: days.map(ChangedDayResponse.of), publish, counts, leftOver };
  }
}

export class DependingResponse {
  /** Running deadlines of cases that end in that year or behind it and count working days. */
  deadlines: number;

  /** Of how many cases: those that the ledger lists for `awaitsYear`. */
  cases: number;

  /** Answers of departments that end there. */
  calls: number;
}
