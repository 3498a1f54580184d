import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import {
  DECISIONS,
  MAIL_STATES,
  MailListRequest,
  REASONS,
  SendLogRequest,
  type Decision,
  type LoggedNotice,
  type MailState,
  type Reason,
} from '../../../notices/index.js';
import { RungDto } from './reminder-rules.dto.js';

/** Mails; by case those that are about it, which digests and roll-ups of a unit are not. */
export class SentMailsRequest extends MailListRequest {
  @IsOptional()
  @IsUUID()
  caseId?: string;

  /** The acceptance number of a case, or its last digits. @example "0007" */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  number?: string;
}

export class NoticeListRequest extends SendLogRequest {
  @ApiProperty({ enum: DECISIONS, enumName: 'NoticeDecision', required: false })
  @IsOptional()
  @IsIn(DECISIONS)
  decision?: Decision;

  @IsOptional()
  @IsUUID()
  caseId?: string;

  /** The acceptance number of a case, or its last digits. @example "0007" */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  number?: string;

  /** Only what this person was told, or was not. */
  @IsOptional()
  @IsUUID()
  recipientId?: string;
}

/** What became of telling one person of one thing. */
export class NoticeResponse {
  id: string;

  /** @example "deadline.remind" */
  rule: string;

  caseId: string | null;

  /** The slip or the letter it is about; then the number is its own where no case is named. */
  @ApiProperty({ type: String, nullable: true })
  subjectId: string | null;

  number: string | null;
  title: string | null;
  step: string | null;
  tier: string | null;

  /** The day it is about. */
  day: string;

  recipientName: string;

  @ApiProperty({ enum: DECISIONS, enumName: 'NoticeDecision' })
  decision: Decision;

  @ApiProperty({ enum: REASONS, enumName: 'NoticeReason', nullable: true })
  reason: Reason | null;

  detail: string | null;
  createdAt: string;
  mailId: string | null;

  @ApiProperty({ enum: MAIL_STATES, nullable: true })
  mailState: MailState | null;

  @ApiProperty({ type: String, nullable: true })
  sentAt: string | null;

  static of(
    { notice, mail }: LoggedNotice,
    found: { number: string | null; title: string } | undefined,
  ): NoticeResponse {
    const {
      id,
      rule,
      caseId,
      subjectId,
      step,
      tier,
      day,
      recipientName,
      decision,
      reason,
      detail,
      createdAt,
    } = notice;
    return {
      id,
      rule,
      caseId,
      subjectId,
      number: found?.number ?? null,
      title: found?.title ?? null,
      step,
      tier,
      day,
      recipientName,
      decision,
      reason,
      detail,
      createdAt,
      mailId: mail?.id ?? null,
      mailState: mail?.state ?? null,
      sentAt: mail?.sentAt ?? null,
    };
  }
}

export const RUNG_STATES = ['off', 'told', 'passed', 'next', 'ahead'] as const;
export type RungState = (typeof RUNG_STATES)[number];

/** One rung of the ladder of a deadline: whether it was reached, and who it is for. */
export class RungStandResponse extends RungDto {
  tier: string;

  @ApiProperty({ enum: RUNG_STATES, enumName: 'RungState' })
  state: RungState;

  /** For those who may read the send log: everybody; for others the caller, if among them. */
  @ApiProperty({ type: [String] })
  people: string[];

  /** Whether the caller is among them. */
  isMine: boolean;
}

export class DeadlineStandResponse {
  step: string;
  limitKind: string;
  dueOn: string;

  @ApiProperty({ type: [RungStandResponse] })
  rungs: RungStandResponse[];
}

export class CaseNoticesResponse {
  /** Whether the caller sees what everybody got, or only the own. */
  seesAll: boolean;

  @ApiProperty({ type: [NoticeResponse] })
  told: NoticeResponse[];

  @ApiProperty({ type: [DeadlineStandResponse] })
  deadlines: DeadlineStandResponse[];
}
