import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { IdColumn, InstantColumn, WordColumn } from '../../../platform/database/columns.js';
import type { Answer, CallState } from '../domain/call-workflow.js';

/** 街道呼: one street asks one department for help with a case; kept for good. */
@Entity('street_call')
@Index('ix_street_call_case_id', ['caseId', 'id'])
@Index('ix_street_call_to_unit_id', ['toUnitId', 'state', 'dueAt'])
@Index('ix_street_call_from_unit_id', ['fromUnitId', 'state', 'dueAt'])
@Index('ix_street_call_state', ['state', 'dueAt', 'id'])
export class StreetCallRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @Column({ type: 'integer' })
  version: number;

  /** Departments named at once share it. */
  @IdColumn()
  groupId: string;

  @IdColumn()
  caseId: string;

  @IdColumn()
  fromUnitId: string;

  @IdColumn()
  toUnitId: string;

  /** Case and department while the call is open, null afterwards: one open call of the two. */
  @Column({ type: 'varchar', length: 80, nullable: true })
  @Index('ux_street_call_open_key', { unique: true })
  openKey: string | null;

  @WordColumn()
  state: CallState;

  /** What is needed. */
  @Column({ type: 'text' })
  need: string;

  @InstantColumn()
  raisedAt: Instant;

  @IdColumn()
  raisedBy: string;

  @Column({ type: 'varchar', length: 60 })
  raisedByName: string;

  /** Of its deadline, for lists and figures; a call is not put off. */
  @InstantColumn()
  dueAt: Instant;

  @WordColumn({ nullable: true })
  answer: Answer | null;

  @Column({ type: 'text', nullable: true })
  answerText: string | null;

  @InstantColumn({ nullable: true })
  answeredAt: Instant | null;

  @Column({ type: 'varchar', length: 60, nullable: true })
  answeredByName: string | null;

  /** The street's word on the answer. */
  @Column({ type: 'text', nullable: true })
  word: string | null;

  @InstantColumn({ nullable: true })
  endedAt: Instant | null;

  @Column({ type: 'varchar', length: 60, nullable: true })
  endedByName: string | null;
}
