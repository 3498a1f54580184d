import { ApiProperty } from '@nestjs/swagger';
import { CASE_FILE_FORMATS, type CaseFileFormat } from '../../domain/case-file.js';

const SHOWN_STATES = ['waiting', 'running', 'done', 'failed', 'expired'] as const;

export class CaseFileCreatedResponse {
  id: string;
}

export class CaseFileResponse {
  id: string;

  @ApiProperty({ enum: CASE_FILE_FORMATS, enumName: 'CaseFileFormat' })
  format: CaseFileFormat;

  caseIds: string[];

  /** 内部: the complainant stands in it. */
  withContact: boolean;

  @ApiProperty({ enum: SHOWN_STATES, enumName: 'CaseFileState' })
  state: (typeof SHOWN_STATES)[number];

  /** Steps of the work; null until they are counted. */
  @ApiProperty({ type: Number, nullable: true })
  total: number | null;

  written: number;

  @ApiProperty({ type: String, nullable: true })
  fileName: string | null;

  @ApiProperty({ type: Number, nullable: true })
  kilobytes: number | null;

  /** Why there is no file, in the reader's language. */
  @ApiProperty({ type: String, nullable: true })
  failure: string | null;

  createdAt: string;

  /** The file is kept until then. */
  expiresAt: string;
}
