import { Column, Entity, PrimaryColumn } from 'typeorm';
import { JsonColumn } from '../../../platform/database/columns.js';
import type { Ladders } from '../domain/reminder-ladder.js';

/** 提醒规则 that somebody has set, for all campaigns or for one. */
@Entity('reminder_setting')
export class ReminderSettingRow {
  /** `general`, or the id of a campaign. */
  @PrimaryColumn({ type: 'varchar', length: 36 })
  scope: string;

  @Column({ type: 'integer' })
  version: number;

  /** Null: those of the next wider scope. */
  @JsonColumn({ nullable: true })
  ladders: Ladders | null;

  /** Hours and stop count of the general scope only; a campaign's row repeats them unread. */
  @Column({ type: 'varchar', length: 5 })
  opensAt: string;

  @Column({ type: 'varchar', length: 5 })
  closesAt: string;

  /** After so many overdue letters about one date a person gets no more of them; 0 is never. */
  @Column({ type: 'integer' })
  stopAfter: number;
}
