import { ApiProperty } from '@nestjs/swagger';
import { CaseLineResponse } from '../../../cases/index.js';
import { LIKENESS_REASONS, type LikenessReason } from '../../domain/likeness.js';

export class StretchResponse {
  start: number;

  /** The position after it. */
  end: number;
}

export class SharedExcerptResponse {
  text: string;

  /** What both complaints say. */
  @ApiProperty({ type: [StretchResponse] })
  marks: StretchResponse[];
}

export class LikelyCaseResponse {
  case: CaseLineResponse;

  /** 0 to 100. @example 96 */
  percent: number;

  @ApiProperty({ enum: LIKENESS_REASONS, enumName: 'LikenessReason', isArray: true })
  reasons: LikenessReason[];

  excerpt: SharedExcerptResponse;

  /** A photo of the case, to be had under its evidence. */
  @ApiProperty({ type: String, nullable: true })
  photoId: string | null;
}
