import { ApiProperty } from '@nestjs/swagger';
import { FEEDBACK_COLUMNS, type FeedbackColumn } from '../../domain/columns.js';
import { VERDICTS, type JudgedLine, type Verdict } from '../../domain/judged-line.js';
import type { CellFault } from '../../domain/parse-line.js';
import type { FeedbackPlan } from '../../application/plan-feedback.js';
import type { FeedbackImportRow } from '../../persistence/feedback-import.entity.js';
import { differenceTexts } from '../difference-texts.js';

export class FeedbackCountsResponse {
  new: number;
  changed: number;
  unchanged: number;
  leftOut: number;
}

/** A list that was read. */
export class FeedbackListResponse {
  id: string;

  /** To be sent back as `If-Match`. */
  version: number;

  fileName: string;
  lineCount: number;
  readAt: string;
  readByName: string;

  @ApiProperty({ type: String, nullable: true })
  committedAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  committedByName: string | null;

  @ApiProperty({ type: FeedbackCountsResponse, nullable: true })
  counts: FeedbackCountsResponse | null;

  static of(this: void, list: FeedbackImportRow): FeedbackListResponse {
    const { id, version, fileName, lines, readAt, readByName, committedAt, committedByName, counts } = list;
    return {
      id,
      version,
      fileName,
      lineCount: lines.length,
      readAt,
      readByName,
      committedAt,
      committedByName,
      counts,
    };
  }
}

/** Something about one cell, to be corrected or only to be known. */
export class CellWordsResponse {
  @ApiProperty({ enum: FEEDBACK_COLUMNS, enumName: 'FeedbackColumn' })
  column: FeedbackColumn;

  zh: string;
  en: string;

  static of(this: void, { column, wording }: CellFault): CellWordsResponse {
    return { column, ...wording };
  }
}

export class DifferenceResponse {
  @ApiProperty({ enum: FEEDBACK_COLUMNS, enumName: 'FeedbackColumn' })
  column: FeedbackColumn;

  before: string;
  after: string;
}

export class FeedbackCellResponse {
  @ApiProperty({ enum: FEEDBACK_COLUMNS, enumName: 'FeedbackColumn' })
  column: FeedbackColumn;

  /** As it was written. */
  text: string;
}

export class FeedbackTaskNameResponse {
  id: string;
  number: string;
  title: string;
}

export class FeedbackMilestoneResponse {
  what: string;
  plannedOn: string;

  @ApiProperty({ type: Number, nullable: true })
  weight: number | null;
}

export class FeedbackLineResponse {
  /** As the sheet numbers it. */
  row: number;

  /** How many rows of the sheet it takes. */
  rows: number;

  @ApiProperty({ enum: VERDICTS, enumName: 'FeedbackVerdict' })
  verdict: Verdict;

  /** The task that it is already. */
  @ApiProperty({ type: FeedbackTaskNameResponse, nullable: true })
  task: FeedbackTaskNameResponse | null;

  title: string;

  @ApiProperty({ type: [FeedbackCellResponse] })
  cells: FeedbackCellResponse[];

  @ApiProperty({ type: [DifferenceResponse] })
  differences: DifferenceResponse[];

  @ApiProperty({ type: [CellWordsResponse] })
  faults: CellWordsResponse[];

  @ApiProperty({ type: [CellWordsResponse] })
  notes: CellWordsResponse[];

  /** As it was read. */
  @ApiProperty({ type: String, nullable: true })
  dueOn: string | null;

  @ApiProperty({ type: [FeedbackMilestoneResponse] })
  milestones: FeedbackMilestoneResponse[];

  static of(one: JudgedLine, units: ReadonlyMap<string, string>): FeedbackLineResponse {
    const { line, verdict, known, facts, faults, notes } = one;
    return {
      row: line.row,
      rows: line.rows,
      verdict,
      task: known && { id: known.id, number: known.number, title: known.title },
      title: facts.title,
      cells: FEEDBACK_COLUMNS.flatMap((column) =>
        line.cells[column] ? [{ column, text: line.cells[column] }] : [],
      ),
      differences: differenceTexts(one, units),
      faults: faults.map(CellWordsResponse.of),
      notes: notes.map(CellWordsResponse.of),
      dueOn: facts.dueOn,
      milestones: facts.milestones.map(({ what, plannedOn, weight }) => ({ what, plannedOn, weight })),
    };
  }
}

export class FeedbackUnitNameResponse {
  name: string;

  @ApiProperty({ type: String, nullable: true })
  unitId: string | null;

  /** Rows that use it. */
  @ApiProperty({ type: [Number] })
  rows: number[];
}

export class FeedbackReadColumnResponse {
  name: string;

  /** Null for a column that is kept without being understood. */
  @ApiProperty({ enum: FEEDBACK_COLUMNS, enumName: 'FeedbackColumn', nullable: true })
  column: FeedbackColumn | null;
}

export class FeedbackNoteResponse {
  zh: string;
  en: string;
}

/** A list with what it would do now. */
export class FeedbackDetailResponse extends FeedbackListResponse {
  sheet: string;

  @ApiProperty({ type: [FeedbackReadColumnResponse] })
  columns: FeedbackReadColumnResponse[];

  @ApiProperty({ type: [FeedbackNoteResponse] })
  notes: FeedbackNoteResponse[];

  @ApiProperty({ type: String, nullable: true })
  round: string | null;

  @ApiProperty({ type: String, nullable: true })
  campaignId: string | null;

  startedOn: string;

  @ApiProperty({ type: [Number] })
  leftOut: number[];

  /** Of the dry run, to be sent back with the import; null once it is imported. */
  @ApiProperty({ type: String, nullable: true })
  key: string | null;

  @ApiProperty({ type: [FeedbackLineResponse] })
  lines: FeedbackLineResponse[];

  /** Names that no unit has, and those that were given one. */
  @ApiProperty({ type: [FeedbackUnitNameResponse] })
  names: FeedbackUnitNameResponse[];

  static ofList(list: FeedbackImportRow, plan: FeedbackPlan | null): FeedbackDetailResponse {
    const { sheet, columns, notes, round, campaignId, startedOn, leftOut } = list;
    const units = new Map(plan?.units.map(({ id, name }) => [id, name]));
    return {
      ...FeedbackListResponse.of(list),
      sheet,
      columns,
      notes,
      round,
      campaignId,
      startedOn,
      leftOut,
      key: plan?.key ?? null,
      lines: plan?.lines.map((one) => FeedbackLineResponse.of(one, units)) ?? [],
      names: plan?.names ?? [],
    };
  }
}

export class ReadFeedbackResponse {
  id: string;
}
