import { ApiProperty } from '@nestjs/swagger';
import { MadeFileResponse } from '../../../made-files/index.js';
import { CASE_FILE_FORMATS, type CaseFileFormat } from '../../domain/case-file.js';

export class CaseFileCreatedResponse {
  id: string;
}

export class CaseFileResponse extends MadeFileResponse {
  @ApiProperty({ enum: CASE_FILE_FORMATS, enumName: 'CaseFileFormat' })
  format: CaseFileFormat;

  caseIds: string[];

  /** 内部: the complainant stands in it. */
  withContact: boolean;

  @ApiProperty({ type: Number, nullable: true })
  kilobytes: number | null;
}
