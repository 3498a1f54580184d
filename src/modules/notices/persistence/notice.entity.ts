import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { DayColumn, IdColumn, InstantColumn, WordColumn } from '../../../platform/database/columns.js';
import type { Decision, Reason } from '../domain/decision.js';

/** 发件记录: why somebody got word of something, or did not. The unique key is what prevents doubles. */
@Entity('notice')
@Index('ix_notice_case_id', ['caseId', 'id'])
@Index('ix_notice_mail_id', ['mailId'])
@Index('ix_notice_recipient_id', ['recipientId', 'id'])
@Index('ix_notice_subject_id', ['subjectId', 'id'])
export class NoticeRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  /** case/step/tier/recipient/day, or what the rule uses instead. */
  @Column({ type: 'varchar', length: 300, unique: true })
  noticeKey: string;

  @WordColumn()
  rule: string;

  @IdColumn({ nullable: true })
  caseId: string | null;

  /** The slip or the letter it is about. */
  @IdColumn({ nullable: true })
  subjectId: string | null;

  @WordColumn({ nullable: true })
  step: string | null;

  @WordColumn({ nullable: true })
  tier: string | null;

  @IdColumn({ nullable: true })
  recipientId: string | null;

  @Column({ type: 'varchar', length: 100 })
  recipientName: string;

  /** The day it is about: the due date in force, or the day of the run. */
  @DayColumn()
  day: Day;

  @WordColumn()
  decision: Decision;

  @WordColumn({ nullable: true })
  reason: Reason | null;

  /** Who got it instead, or how many letters went before. */
  @Column({ type: 'varchar', length: 100, nullable: true })
  detail: string | null;

  @IdColumn({ nullable: true })
  mailId: string | null;

  @IdColumn({ nullable: true })
  bellId: string | null;

  @InstantColumn()
  createdAt: Instant;
}
