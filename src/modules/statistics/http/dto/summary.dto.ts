import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { wanYuanOf, yuanOf } from '../../../accountability/index.js';
import type { Summary, SummaryRow } from '../../application/read-summary.js';
import { ratesOf, type SummaryFigures } from '../../domain/summary.js';

export class SummaryRequest {
  @IsOptional()
  @IsUUID()
  campaignId?: string;

  /** Only batches handed over up to this one. */
  @IsOptional()
  @IsUUID()
  upTo?: string;
}

export class SummaryFiguresResponse {
  phone: number;
  letter: number;
  otherWays: number;
  received: number;

  /** Worked on after splitting, without what is out of scope; the sum of the next three. */
  handedOn: number;

  closed: number;
  stageClosed: number;
  open: number;
  true: number;
  mostly: number;
  partly: number;
  false: number;
  orderedToRectify: number;
  penaltyCases: number;

  /** In 元, to the last 分. @example "251542.71" */
  fine: string;

  /** In 万元, as the form has it. @example "25.154271" */
  fineWan: string;

  criminalCases: number;
  adminDetentions: number;
  criminalDetentions: number;
  talks: number;
  accountability: number;

  /** 办结率 in percent; stage-closed counts as done. @example "54.9" */
  @ApiProperty({ type: String, nullable: true })
  doneRate: string | null;

  /** 不属实率 in percent. @example "7.01" */
  @ApiProperty({ type: String, nullable: true })
  untrueRate: string | null;

  static of({ fineFen, ...figures }: SummaryFigures): SummaryFiguresResponse {
    const { done, untrue } = ratesOf({ fineFen, ...figures });
    const fine = { fine: yuanOf(fineFen), fineWan: wanYuanOf(fineFen) };
    return { ...figures, ...fine, doneRate: done, untrueRate: untrue };
  }
}

export class SummaryRowResponse {
  @ApiProperty({ type: String, nullable: true })
  id: string | null;

  @ApiProperty({ type: String, nullable: true })
  name: string | null;

  figures: SummaryFiguresResponse;

  static ofRow(this: void, { id, name, figures }: SummaryRow): SummaryRowResponse {
    return { id, name, figures: SummaryFiguresResponse.of(figures) };
  }
}

export class SummaryBatchResponse extends SummaryRowResponse {
  /** All up to this batch. */
  upTo: SummaryFiguresResponse;
}

export class SummaryResponse {
  @ApiProperty({ type: [SummaryBatchResponse] })
  batches: SummaryBatchResponse[];

  @ApiProperty({ type: [SummaryRowResponse] })
  areas: SummaryRowResponse[];

  total: SummaryFiguresResponse;
  asOf: string;

  static of({ batches, areas, total, asOf }: Summary): SummaryResponse {
    return {
      batches: batches.map(({ upTo, ...row }) => ({
        ...SummaryRowResponse.ofRow(row),
        upTo: SummaryFiguresResponse.of(upTo),
      })),
      areas: areas.map(SummaryRowResponse.ofRow),
      total: SummaryFiguresResponse.of(total),
      asOf,
    };
  }
}
