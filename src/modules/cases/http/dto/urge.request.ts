import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
} from 'class-validator';

/** As many as can be chosen in the ledger at once. */
const MOST = 1000;

export class PreviewUrgeRequest {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST)
  @IsUUID(undefined, { each: true })
  caseIds: string[];
}

export class UrgeRequest extends PreviewUrgeRequest {
  /** What the officer writes to the units. @example "请今天 17:00 前报进展。" */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;
}
