import { ApiProperty } from '@nestjs/swagger';
import { IsISO8601, IsOptional } from 'class-validator';
import { REASONS, type Reason } from '../../../notices/index.js';

export class ReminderPreviewRequest {
  /** The moment to look at; without it the next one at which reminders go out. */
  @IsOptional()
  @IsISO8601({ strict: true })
  at?: string;
}

export class PreviewedThingResponse {
  /** @example "deadline.remind" */
  rule: string;

  /** Null for a slip or a letter. */
  @ApiProperty({ type: String, nullable: true })
  caseId: string | null;

  /** The slip or the letter; its rule says which. */
  @ApiProperty({ type: String, nullable: true })
  subjectId: string | null;

  number: string | null;
  title: string;

  /** @example "rectify" */
  step: string;

  /** Names the rung. @example "overdue-3" */
  tier: string;

  dueOn: string;

  /** Said where it reached somebody above who has it in hand. */
  escalation: string | null;

  /** Whose thing it is, where the recipient stands in. */
  owedByName: string | null;
}

export class PreviewedLetterResponse {
  recipientName: string;
  email: string | null;
  because: string;
  subject: string;

  /** To be shown in a sandboxed frame. */
  html: string;
  text: string;

  @ApiProperty({ type: [PreviewedThingResponse] })
  items: PreviewedThingResponse[];
}

export class WaitingResponse extends PreviewedThingResponse {
  recipientName: string;

  /** The hours it waits for. @example "office" */
  hours: string;
}

export class LeftOutResponse {
  rule: string;
  caseId: string | null;

  @ApiProperty({ type: String, nullable: true })
  subjectId: string | null;

  number: string | null;
  title: string;
  step: string | null;
  tier: string | null;
  recipientName: string;

  @ApiProperty({ enum: REASONS, enumName: 'NoticeReason' })
  reason: Reason;

  detail: string | null;
}

export class ReminderPreviewResponse {
  at: string;

  /** Whether reminders go out at that moment. */
  open: boolean;

  @ApiProperty({ type: [PreviewedLetterResponse] })
  letters: PreviewedLetterResponse[];

  @ApiProperty({ type: [WaitingResponse] })
  waiting: WaitingResponse[];

  @ApiProperty({ type: [LeftOutResponse] })
  leftOut: LeftOutResponse[];
}
