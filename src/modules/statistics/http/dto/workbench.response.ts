import { ApiProperty } from '@nestjs/swagger';
import { CaseLineResponse } from '../../../cases/index.js';

/** One figure and what it was yesterday morning; null when there is no snapshot. */
export class FigureResponse {
  now: number;

  @ApiProperty({ type: Number, nullable: true })
  yesterday: number | null;
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

  total: number;
  phone: number;
  letter: number;
  keyCases: number;
  withLead: number;
  dispatched: number;
  signed: number;
}

export class WorkbenchResponse {
  figures: WorkbenchFigures;

  @ApiProperty({ type: [StreetLightsResponse] })
  streets: StreetLightsResponse[];

  @ApiProperty({ type: BatchProgressResponse, nullable: true })
  batch: BatchProgressResponse | null;

  /** What the reader owes, most urgent first. */
  @ApiProperty({ type: [CaseLineResponse] })
  todo: CaseLineResponse[];

  todoTotal: number;
  asOf: string;
}
