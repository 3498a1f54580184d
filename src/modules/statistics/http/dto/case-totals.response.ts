import { ApiProperty } from '@nestjs/swagger';

export class CaseTotalsFigures {
  /** As handed over: a split case counts once. */
  before: number;

  /** Of those, the ones that were split. */
  split: number;

  /** 拆分件. */
  pieces: number;

  /** 分解后: pieces in the place of what was split. */
  after: number;

  /** 合办件: more than one unit has a share. */
  joint: number;

  /** Of `after`, those that no unit has a share of yet. */
  unassigned: number;
}

export class BatchTotalsResponse extends CaseTotalsFigures {
  @ApiProperty({ type: String, nullable: true })
  batchId: string | null;

  @ApiProperty({ type: String, nullable: true })
  label: string | null;
}

export class StreetTotalsResponse extends CaseTotalsFigures {
  /** Null: the street is not known. */
  @ApiProperty({ type: String, nullable: true })
  unitId: string | null;

  @ApiProperty({ type: String, nullable: true })
  name: string | null;
}

export class UnitShareResponse {
  unitId: string;
  name: string;

  /** Cases that it leads. */
  leads: number;

  joint: number;

  /** Shares added up exactly, then rounded to two digits. @example "4.5" */
  share: string;
}

export class CaseTotalsResponse {
  total: CaseTotalsFigures;

  /** As a bulletin puts it. @example "87件(10件为拆分件,共计分办97件)" */
  sentence: string;

  /** What splitting added. @example "511(+1)" */
  short: string;

  /** Newest first. */
  @ApiProperty({ type: [BatchTotalsResponse] })
  batches: BatchTotalsResponse[];

  @ApiProperty({ type: [StreetTotalsResponse] })
  streets: StreetTotalsResponse[];

  @ApiProperty({ type: [UnitShareResponse] })
  units: UnitShareResponse[];

  /** All shares added up; with the unassigned exactly `total.after`. */
  shared: string;

  /** How the shares read in a sentence. @example "福安4.5件, 蕉城0.5件" */
  shares: string;

  asOf: string;
}
