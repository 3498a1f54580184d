import { ApiProperty } from '@nestjs/swagger';
import type { SiteVisitRow } from '../../../visits/index.js';
import type { ReviewRemarkRow, RemarkTarget } from '../../../sign-off/index.js';
import { REMARK_TARGETS } from '../../../sign-off/index.js';
import type { Review } from '../../application/read-review.js';
import { SpotDto } from './review.request.js';

export class ChainLinkResponse {
  title: string;

  @ApiProperty({ enum: ['signed', 'next', 'waiting'] })
  state: 'signed' | 'next' | 'waiting';

  /** Signs on paper, recorded by the bureau. */
  outside: boolean;

  decides: boolean;

  @ApiProperty({ type: String, nullable: true })
  signerName: string | null;

  @ApiProperty({ type: String, nullable: true })
  at: string | null;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;

  @ApiProperty({ type: String, nullable: true })
  documentNo: string | null;

  @ApiProperty({ type: String, nullable: true })
  documentOn: string | null;
}

export class LeaderVisitResponse {
  id: string;
  leader: string;
  visitedAt: string;

  /** What was seen. */
  note: string;

  /** Photos of the case that show it. */
  photos: string[];

  recordedByName: string;

  static of(this: void, row: SiteVisitRow): LeaderVisitResponse {
    const { id, leader, visitedAt, seen, photos, recordedByName } = row;
    return { id, leader: leader ?? '', visitedAt, note: seen, photos, recordedByName };
  }
}

export class CreatedVisitResponse {
  id: string;
}

/** What the desk has to know of a case beside the case itself. */
export class ReviewResponse {
  @ApiProperty({ type: [ChainLinkResponse] })
  links: ChainLinkResponse[];

  /** The reader holds the link that signs next. */
  isMine: boolean;

  /** The reader has signed another link of this round. */
  hasSigned: boolean;

  /** What an earlier link decided. */
  @ApiProperty({ type: String, enum: ['close', 'stage-close'], nullable: true })
  decision: 'close' | 'stage-close' | null;

  @ApiProperty({ type: String, nullable: true })
  milestone: string | null;

  @ApiProperty({ type: String, nullable: true })
  milestoneOn: string | null;

  ticks: string[];

  /** The campaign's own checklist; empty: the usual one. */
  checks: string[];

  /** For which condition a leader's visit has to be recorded first: key-case, untrue, always. */
  @ApiProperty({ type: String, nullable: true })
  visitLack: string | null;

  /** For which cases of the campaign a visit is demanded. */
  visitFor: string[];

  @ApiProperty({ type: [LeaderVisitResponse] })
  visits: LeaderVisitResponse[];

  static of(this: void, review: Review): ReviewResponse {
    const { standing, isMine, hasSigned, checks, visitLack, visitFor, visits } = review;
    const { run, next, links, signatures } = standing;
    return {
      links: links.map(({ ordinal, title, holder, decides }) => {
        const by = signatures.find((one) => one.ordinal === ordinal);
        return {
          title,
          state: by
            ? ('signed' as const)
            : ordinal === next?.ordinal
              ? ('next' as const)
              : ('waiting' as const),
          outside: holder === 'outside',
          decides,
          signerName: by?.signerName ?? null,
          at: by?.at ?? null,
          note: by?.note ?? null,
          documentNo: by?.documentNo ?? null,
          documentOn: by?.documentOn ?? null,
        };
      }),
      isMine,
      hasSigned,
      decision: run?.decision ?? null,
      milestone: run?.milestone ?? null,
      milestoneOn: run?.milestoneOn ?? null,
      ticks: run?.ticks ?? [],
      checks: checks.map(({ text }) => text),
      visitLack,
      visitFor,
      visits: visits.map(LeaderVisitResponse.of),
    };
  }
}

export class ReviewRemarkResponse {
  id: string;
  round: number;

  @ApiProperty({ enum: REMARK_TARGETS, enumName: 'RemarkTarget' })
  target: RemarkTarget;

  key: string;

  @ApiProperty({ type: SpotDto, nullable: true })
  spot: SpotDto | null;

  text: string;
  byName: string;
  at: string;

  @ApiProperty({ type: String, nullable: true })
  answer: string | null;

  @ApiProperty({ type: String, nullable: true })
  answeredByName: string | null;

  @ApiProperty({ type: String, nullable: true })
  answeredAt: string | null;

  static of(this: void, row: ReviewRemarkRow): ReviewRemarkResponse {
    const {
      id,
      round,
      target,
      targetKey: key,
      spot,
      text,
      byName,
      at,
      answer,
      answeredByName,
      answeredAt,
    } = row;
    return { id, round, target, key, spot, text, byName, at, answer, answeredByName, answeredAt };
  }
}

export class ChainStateResponse {
  caseId: string;

  /** How many of the links have signed. */
  signed: number;
  links: number;

  /** The link that is next. */
  @ApiProperty({ type: String, nullable: true })
  waitsFor: string | null;

  /** 等我签. */
  isMine: boolean;
}

export class ReviewDeskResponse {
  @ApiProperty({ type: [ChainStateResponse] })
  states: ChainStateResponse[];

  /** How many the reader has decided today at the desk. */
  decided: number;

  /** The middle one of the times from opening to decision. */
  @ApiProperty({ type: Number, nullable: true })
  medianSeconds: number | null;
}
