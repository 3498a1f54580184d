import { ApiProperty } from '@nestjs/swagger';
import { StageCountsResponse } from '../../../follow-up/index.js';
import { CaseLineResponse } from '../../../cases/index.js';

/** One figure and what it was on the morning that `comparedOn` names; null when there is none. */
export class FigureResponse {
  now: number;

  @ApiProperty({ type: Number, nullable: true })
  before: number | null;
}

export class WorkbenchFigures {
  overdue: FigureResponse;
  dueToday: FigureResponse;
  dueSoon: FigureResponse;
  inTime: FigureResponse;
  milestonePassed: FigureResponse;
  unsigned: FigureResponse;
  toVerify: FigureResponse;
}

/** A street's lights; every number opens its list. */
export class StreetLightsResponse {
  unitId: string;
  name: string;
  overdue: number;
  dueToday: number;
  dueSoon: number;
  inTime: number;
  stageClosed: number;
  open: number;
}

/** The newest batch and how far it is. */
export class BatchProgressResponse {
  id: string;
  label: string;

  @ApiProperty({ type: String, nullable: true })
  handedOverAt: string | null;

  /** Handed over today; else it is the one before. */
  isToday: boolean;

  /** What the cover says, when it was entered. */
  @ApiProperty({ type: Number, nullable: true })
  expected: number | null;

  /** Cases of the hand-over, before splitting. */
  logged: number;

  /** Cases to handle, after splitting. */
  total: number;
  phone: number;
  letter: number;
  keyCases: number;
  withLead: number;
  dispatched: number;
  signed: number;
}

/** Rectification tasks that are late. */
export class LateTaskCounts {
  overdue: number;
  behind: number;

  /** Their write-off has not moved for longer than the rule allows. */
  writeOff: number;
}

export class WorkbenchResponse {
  figures: WorkbenchFigures;

  /** The last morning before today whose figures were frozen. @example "2026-05-19" */
  @ApiProperty({ type: String, nullable: true })
  comparedOn: string | null;

  @ApiProperty({ type: [StreetLightsResponse] })
  streets: StreetLightsResponse[];

  @ApiProperty({ type: BatchProgressResponse, nullable: true })
  batch: BatchProgressResponse | null;

  /** 阶段性办结 on its own clock. */
  stages: StageCountsResponse;

  /** Null for whoever sees no task. */
  @ApiProperty({ type: LateTaskCounts, nullable: true })
  lateTasks: LateTaskCounts | null;

  /** What the reader owes, most urgent first. */
  @ApiProperty({ type: [CaseLineResponse] })
  todo: CaseLineResponse[];

  todoTotal: number;
  asOf: string;
}
