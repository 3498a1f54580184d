import { ApiProperty } from '@nestjs/swagger';
import type { AttemptFile, LinkFile, RoundFile, WriteOffFile } from '../../application/read-write-off.js';
import { LINK_KINDS, type LinkKind } from '../../domain/links.js';
import { pieceOf } from '../../domain/write-off-errors.js';
import type { WriteOffActRow } from '../../persistence/write-off-act.entity.js';
import { WriteOffLinkFileResponse } from './link-file.response.js';
import { WriteOffNoticeResponse } from './publicity.response.js';
import { WriteOffCriteriaDto } from './write-off.request.js';

export class WriteOffActResponse {
  @ApiProperty({ enum: ['sign', 'back', 'skip'], enumName: 'WriteOffActKind' })
  kind: 'sign' | 'back' | 'skip';

  @ApiProperty({ type: String, nullable: true })
  backTo: string | null;

  opinion: string;
  ticks: string[];
  actualOn: string;

  @ApiProperty({ type: String, nullable: true })
  paperBy: string | null;

  @ApiProperty({ type: String, nullable: true })
  documentNo: string | null;

  byName: string;
  unitName: string;
  at: string;

  static of(this: void, row: WriteOffActRow): WriteOffActResponse {
    const { kind, backTo, opinion, ticks, actualOn, paperBy, documentNo, byName, unitName, at } = row;
    return { kind, backTo, opinion, ticks, actualOn, paperBy, documentNo, byName, unitName, at };
  }
}

export class WriteOffAttemptResponse {
  id: string;
  attempt: number;
  plannedOn: string;

  @ApiProperty({ type: [WriteOffLinkFileResponse] })
  files: WriteOffLinkFileResponse[];

  @ApiProperty({ type: [WriteOffActResponse] })
  acts: WriteOffActResponse[];

  @ApiProperty({ type: WriteOffNoticeResponse, nullable: true })
  notice: WriteOffNoticeResponse | null;

  static of(this: void, { row, files, acts, notice }: AttemptFile): WriteOffAttemptResponse {
    const { id, attempt, plannedOn } = row;
    return {
      id,
      attempt,
      plannedOn,
      files: files.map(WriteOffLinkFileResponse.of),
      acts: acts.map(WriteOffActResponse.of),
      notice: notice && WriteOffNoticeResponse.of(notice),
    };
  }
}

export class WriteOffChainSignerResponse {
  name: string;
  isOutside: boolean;
  hasSigned: boolean;
}

export class WriteOffMissingResponse {
  what: string;

  /** Which paper, where it is one. */
  @ApiProperty({ type: String, nullable: true })
  paper: string | null;

  zh: string;
  en: string;
}

export class WriteOffChainLinkResponse {
  key: string;
  title: string;
  stage: number;

  @ApiProperty({ enum: LINK_KINDS, enumName: 'WriteOffLinkKind' })
  kind: LinkKind;

  @ApiProperty({ enum: ['waiting', 'open', 'passed', 'skipped'], enumName: 'WriteOffLinkState' })
  state: LinkFile['state'];

  attempt: number;
  returns: number;
  checklist: string[];
  papers: string[];
  photos: number;

  @ApiProperty({ type: String, nullable: true })
  skipBasis: string | null;

  @ApiProperty({ type: [WriteOffChainSignerResponse] })
  signers: WriteOffChainSignerResponse[];

  @ApiProperty({ type: [WriteOffMissingResponse] })
  missing: WriteOffMissingResponse[];

  /** The last is the one of now. */
  @ApiProperty({ type: [WriteOffAttemptResponse] })
  attempts: WriteOffAttemptResponse[];

  maySign: boolean;

  /** The reader writes down what somebody outside has signed. */
  signsForOutside: boolean;

  maySkip: boolean;
  maySendBack: boolean;
  mayAddFiles: boolean;

  static of(this: void, file: LinkFile): WriteOffChainLinkResponse {
    const { link, state, attempt, returns, signed, missing, attempts, seat } = file;
    const { key, title, stage, kind, checklist, papers, photos, skip } = link;
    return {
      key,
      title,
      stage,
      kind,
      state,
      attempt,
      returns,
      checklist,
      papers,
      photos,
      skipBasis: skip?.basis ?? null,
      signers: link.signers.map(({ name, kind: signerKind }, at) => ({
        name,
        isOutside: signerKind === 'outside',
        hasSigned: signed.includes(at),
      })),
      missing: missing.map((one) => ({
        what: one.what,
        paper: one.what === 'paper' ? one.name : null,
        ...pieceOf(one),
      })),
      attempts: attempts.map(WriteOffAttemptResponse.of),
      maySign: seat !== null,
      signsForOutside: seat !== null && link.signers[seat]!.kind === 'outside',
      maySkip: file.maySkip,
      maySendBack: file.maySendBack,
      mayAddFiles: file.mayAddFiles,
    };
  }
}

export class WriteOffReboundResponse {
  foundOn: string;
  reason: string;
  byName: string;
  at: string;
}

export class WriteOffRoundResponse {
  id: string;
  round: number;
  version: number;
  startedAt: string;
  startedByName: string;
  criteria: WriteOffCriteriaDto;

  @ApiProperty({ type: String, nullable: true })
  writtenOffAt: string | null;

  @ApiProperty({ type: WriteOffReboundResponse, nullable: true })
  rebound: WriteOffReboundResponse | null;

  @ApiProperty({ type: [WriteOffChainLinkResponse] })
  links: WriteOffChainLinkResponse[];

  static of(this: void, { row, links }: RoundFile): WriteOffRoundResponse {
    const { id, round, version, startedAt, startedByName, criteria, writtenOffAt } = row;
    const { reboundAt, reboundFoundOn, reboundReason, reboundByName } = row;
    return {
      id,
      round,
      version,
      startedAt,
      startedByName,
      criteria,
      writtenOffAt,
      rebound: reboundAt && {
        foundOn: reboundFoundOn!,
        reason: reboundReason!,
        byName: reboundByName!,
        at: reboundAt,
      },
      links: links.map(WriteOffChainLinkResponse.of),
    };
  }
}

export class WriteOffResponse {
  /** Newest first. */
  @ApiProperty({ type: [WriteOffRoundResponse] })
  rounds: WriteOffRoundResponse[];

  /** All milestones are done as of now. */
  measuresDone: boolean;

  mayApply: boolean;

  /** Publishes, records objections and answers them, and rebounds. */
  mayManage: boolean;

  static of(this: void, { rounds, described, mayApply, mayManage }: WriteOffFile): WriteOffResponse {
    const measuresDone = ['done', 'written-off'].includes(described.status);
    return { rounds: rounds.map(WriteOffRoundResponse.of), measuresDone, mayApply, mayManage };
  }
}
