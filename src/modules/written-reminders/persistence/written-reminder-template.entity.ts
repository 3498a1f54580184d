import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { InstantColumn } from '../../../platform/database/columns.js';

/** The office's words for written reminders, and how many streets get one; one row. */
@Entity('written_reminder_template')
export class WrittenReminderTemplateRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  scopeId: string;

  @Column({ type: 'varchar', length: 100 })
  title: string;

  @Column({ type: 'varchar', length: 60 })
  numberFormat: string;

  @Column({ type: 'text' })
  body: string;

  @Column({ type: 'varchar', length: 100 })
  office: string;

  @Column({ type: 'integer' })
  places: number;

  @Column({ type: 'integer', default: 3 })
  receiptDays: number;

  @Column({ type: 'integer' })
  version: number;

  @InstantColumn()
  changedAt: Instant;

  @Column({ type: 'varchar', length: 60 })
  changedByName: string;
}
