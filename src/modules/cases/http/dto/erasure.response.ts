import { ApiProperty } from '@nestjs/swagger';
import { erasureWords } from '../../domain/contact-errors.js';
import type { ComplainantErasureRow } from '../../persistence/complainant-erasure.entity.js';
import { WordingResponse } from './deadline.response.js';

export class ErasureResponse {
  at: string;

  /** By which rule, or by whom and why. */
  @ApiProperty({ type: WordingResponse })
  why: WordingResponse;

  static of(row: ComplainantErasureRow): ErasureResponse {
    return { at: row.erasedAt, why: erasureWords(row) };
  }
}
