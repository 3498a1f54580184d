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
import type { LetterFigures } from '../domain/fill-letter.js';
import type { LetterStatus } from '../domain/letter-workflow.js';
import type { Addressee, ListedCase } from './letter-content.js';

/** 书面提醒: a letter to the heads of one street, with its figures and its list as they were. */
@Entity('written_reminder')
@Index('ux_written_reminder_run_id_unit_id', ['runId', 'unitId'], { unique: true })
@Index('ux_written_reminder_year_serial', ['year', 'serial'], { unique: true })
@Index('ix_written_reminder_unit_id', ['unitId', 'issuedAt'])
export class WrittenReminderRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @IdColumn()
  runId: string;

  @IdColumn()
  unitId: string;

  /** In the ranking of its run. */
  @Column({ type: 'integer' })
  place: number;

  @WordColumn()
  status: LetterStatus;

  @Column({ type: 'integer' })
  version: number;

  @Column({ type: 'varchar', length: 100 })
  title: string;

  @Column({ type: 'text' })
  body: string;

  @Column({ type: 'varchar', length: 100 })
  office: string;

  @JsonColumn()
  addressees: Addressee[];

  @JsonColumn()
  figures: LetterFigures;

  @JsonColumn()
  cases: ListedCase[];

  @Column({ type: 'varchar', length: 60 })
  changedByName: string;

  /** The number comes with the issue and stays, also when the letter is withdrawn. */
  @Column({ type: 'integer', nullable: true })
  year: number | null;

  @Column({ type: 'integer', nullable: true })
  serial: number | null;

  @Column({ type: 'varchar', length: 80, nullable: true })
  number: string | null;

  @InstantColumn({ nullable: true })
  issuedAt: Instant | null;

  @Column({ type: 'varchar', length: 60, nullable: true })
  issuedByName: string | null;

  /** Until when the street signs for it; null for a draft. */
  @DayColumn({ nullable: true })
  receiptDueOn: Day | null;

  /** When that day was given to a letter that had gone out without one: its paper names none. */
  @DayColumn({ nullable: true })
  receiptSetOn: Day | null;

  @InstantColumn({ nullable: true })
  receivedAt: Instant | null;

  @Column({ type: 'varchar', length: 60, nullable: true })
  receivedByName: string | null;

  @InstantColumn({ nullable: true })
  withdrawnAt: Instant | null;

  @Column({ type: 'varchar', length: 60, nullable: true })
  withdrawnByName: string | null;

  @Column({ type: 'varchar', length: 300, nullable: true })
  withdrawReason: string | null;
}
