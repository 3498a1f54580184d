import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { DayColumn, InstantColumn, JsonColumn } from '../../../platform/database/columns.js';
import type { DispatchRules } from '../domain/dispatch-rules.js';

/** 月调度: the round of a month; the unique month keeps it from being opened twice. */
@Entity('dispatch_round')
@Index('ux_dispatch_round_month', ['month'], { unique: true })
export class DispatchRoundRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  /** The month that it asks about: `2026-05`. */
  @Column({ type: 'varchar', length: 7 })
  month: string;

  @InstantColumn()
  openedAt: Instant;

  @Column({ type: 'varchar', length: 60 })
  openedByName: string;

  @DayColumn()
  openedOn: Day;

  /** The last day that is in time. */
  @DayColumn()
  dueOn: Day;

  /** The last day on which a late answer is taken; links end with it. */
  @DayColumn()
  endsOn: Day;

  /** As they were when it was opened. */
  @JsonColumn()
  rules: DispatchRules;
}
