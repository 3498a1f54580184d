import { ApiProperty } from '@nestjs/swagger';
import type { ShownLetter } from '../../application/read-reminders.js';
import type { LetterStatus } from '../../domain/letter-workflow.js';
import type { WrittenReminderRunRow } from '../../persistence/written-reminder-run.entity.js';
import { LetterResponse } from './written-reminder.response.js';

export class RankedStreetResponse {
  unitId: string;
  name: string;

  /** Equals share a place. */
  place: number;
  cases: number;
  repeats: number;
  overdue: number;

  /** Cases of the period before. */
  before: number;
}

export class NamedStreetResponse {
  unitId: string;
  name: string;
}

export class WaitingStreetResponse extends NamedStreetResponse {
  /** Logged by the end of the period, and not dispatched when the run was drafted. */
  cases: number;
}

/** 第3批–第9批. */
export class BatchRangeResponse {
  /** What they are called. */
  from: string;
  to: string;
  count: number;

  @ApiProperty({ type: [String] })
  ids: string[];
}

/** One drafting, in a list. */
export class ReminderRunLineResponse {
  id: string;
  campaignId: string;
  campaign: string;
  from: string;
  to: string;

  /** The batches that it is of; then the days are those of their hand-over. */
  @ApiProperty({ type: BatchRangeResponse, nullable: true })
  batches: BatchRangeResponse | null;
  places: number;
  takenAt: string;
  takenByName: string;
  total: number;
  drafts: number;
  issued: number;
  received: number;
  withdrawn: number;

  static of(run: WrittenReminderRunRow, statuses: readonly LetterStatus[]): ReminderRunLineResponse {
    const { id, campaignId, fromDay: from, toDay: to, places, takenAt, takenByName, content } = run;
    const { campaign, total, batches = null } = content;
    const count = (one: LetterStatus): number => statuses.filter((status) => status === one).length;
    return {
      id,
      campaignId,
      campaign,
      from,
      to,
      batches,
      places,
      takenAt,
      takenByName,
      total,
      drafts: count('draft'),
      issued: count('issued'),
      received: count('received'),
      withdrawn: count('withdrawn'),
    };
  }
}

/** A run with everything that it froze, and its letters. */
export class ReminderRunResponse extends ReminderRunLineResponse {
  /** All streets of the district. */
  streets: number;

  /** Of the total, cases that count in no street. */
  elsewhere: number;
  totalBefore: number;

  /** What those batches are compared with; null where there are fewer before, and for days. */
  @ApiProperty({ type: BatchRangeResponse, nullable: true })
  batchesBefore: BatchRangeResponse | null;

  @ApiProperty({ type: [RankedStreetResponse] })
  ranking: RankedStreetResponse[];

  /** 零投诉街道. */
  @ApiProperty({ type: [NamedStreetResponse] })
  without: NamedStreetResponse[];

  /** Streets without a case of the period that one waits for. */
  @ApiProperty({ type: [WaitingStreetResponse] })
  waiting: WaitingStreetResponse[];

  @ApiProperty({ type: [LetterResponse] })
  letters: LetterResponse[];

  static ofRun(run: WrittenReminderRunRow, letters: readonly ShownLetter[]): ReminderRunResponse {
    const { streets, elsewhere, totalBefore, batchesBefore = null, ranking, without, waiting } = run.content;
    return {
      ...ReminderRunLineResponse.of(
        run,
        letters.map(({ letter }) => letter.status),
      ),
      streets,
      elsewhere,
      totalBefore,
      batchesBefore,
      ranking,
      without,
      waiting,
      letters: letters.map((one) => LetterResponse.ofShown(one)),
    };
  }
}

export class CreatedRunResponse {
  id: string;
}

export class LetterTemplateResponse {
  title: string;
  numberFormat: string;
  body: string;
  office: string;
  places: number;

  /** Working days after the issue within which the street signs. */
  receiptDays: number;

  /** For If-Match; 0 until somebody has set the words. */
  version: number;

  @ApiProperty({ type: String, nullable: true })
  changedAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  changedByName: string | null;

  /** What the text may name between braces. */
  placeholders: string[];
}
