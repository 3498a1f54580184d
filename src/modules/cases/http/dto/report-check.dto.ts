import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { MeasureRequest, ReportedAllegationRequest } from './case-move.request.js';

/** A report as it stands; anything may still be missing. */
export class CheckReportRequest {
  @IsOptional()
  @IsString()
  @MaxLength(20000)
  finding?: string;

  @IsOptional()
  @IsString()
  @MaxLength(20000)
  handling?: string;

  @IsOptional()
  @IsString()
  @MaxLength(4000)
  accountability?: string;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  closureGoal?: string;

  @ApiProperty({ type: [ReportedAllegationRequest] })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ReportedAllegationRequest)
  allegations: ReportedAllegationRequest[];

  @ApiProperty({ type: [MeasureRequest] })
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => MeasureRequest)
  measures: MeasureRequest[];
}

/** A sentence in both languages. */
export class BothLanguages {
  zh: string;
  en: string;
}

export class ReportFindingResponse {
  /** @example "allegations.0.ground" */
  field: string;

  /** Where it begins in the text of the field. */
  start: number;

  /** The position after it; the same as `start` where the whole field is meant. */
  end: number;

  @ApiProperty({ enum: ['block', 'warn', 'hint'], enumName: 'FindingSeverity' })
  severity: 'block' | 'warn' | 'hint';

  /** @example "fine.differs" */
  code: string;

  words: BothLanguages;
}
