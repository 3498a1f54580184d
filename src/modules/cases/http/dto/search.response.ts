import { ApiProperty } from '@nestjs/swagger';
import { CaseLineResponse } from './case-line.response.js';

export class MarkResponse {
  start: number;

  /** The position after it. */
  end: number;
}

export class ExcerptResponse {
  /** @example "content" */
  field: string;

  text: string;

  @ApiProperty({ type: [MarkResponse] })
  marks: MarkResponse[];
}

export class SearchHitResponse {
  case: CaseLineResponse;

  @ApiProperty({ type: ExcerptResponse, nullable: true })
  excerpt: ExcerptResponse | null;
}

export class SearchResponse {
  @ApiProperty({ type: [SearchHitResponse] })
  hits: SearchHitResponse[];

  /** Exact number of cases found. */
  total: number;
}
