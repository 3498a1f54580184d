import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import {
  DayColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  WordColumn,
} from '../../../platform/database/columns.js';
import type { Explanation } from '../domain/explanation.js';
import type { LimitUnit } from '../domain/limit-calendar.js';
import type { LimitKind, Step } from '../domain/limit-rule.js';

export const DEADLINE_STATES = ['open', 'paused', 'met', 'void'] as const;
/** `paused` 已中止: its clock stands, nobody is late or reminded; `met` and `void` are the ends. */
export type DeadlineState = (typeof DEADLINE_STATES)[number];

/** Not done yet, whether the clock runs or stands. */
export const UNSETTLED: readonly DeadlineState[] = ['open', 'paused'];

/** A due date of any subject; kept for good, also when it was met or made void. */
@Entity('deadline')
@Index('ix_deadline_subject', ['subjectType', 'subjectId'])
@Index('ix_deadline_state_due_at', ['state', 'dueAt', 'id'])
@Index('ix_deadline_step_due_at', ['state', 'step', 'dueAt', 'id'])
export class DeadlineRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @Column({ type: 'varchar', length: 40 })
  subjectType: string;

  @IdColumn()
  subjectId: string;

  @WordColumn()
  step: Step;

  @WordColumn()
  limitKind: LimitKind;

  @WordColumn()
  unit: LimitUnit;

  @InstantColumn()
  startAt: Instant;

  /** Late from this moment on; the date in force. */
  @InstantColumn()
  dueAt: Instant;

  @DayColumn()
  dueOn: Day;

  @WordColumn()
  state: DeadlineState;

  @InstantColumn({ nullable: true })
  settledAt: Instant | null;

  /** Since when an extension is asked for; it moves nothing, and means nothing once the deadline is settled. */
  @InstantColumn({ nullable: true })
  askedAt: Instant | null;

  @JsonColumn()
  explanation: Explanation;
}
