import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { DayColumn, IdColumn, InstantColumn, WordColumn } from '../../../platform/database/columns.js';
import type { Source, TaskType } from '../domain/vocabulary.js';

/** 整改任务. Where it stands is no column: it is worked out of its milestones (ADR 35). */
@Entity('rectification_task')
@Index('ux_rectification_task_number', ['number'], { unique: true })
export class RectificationTaskRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @Column({ type: 'integer' })
  version: number;

  /** ZG-2026-009: given once, never again. */
  @Column({ type: 'varchar', length: 20 })
  number: string;

  @Column({ type: 'integer' })
  year: number;

  @Column({ type: 'integer' })
  serial: number;

  /** The inspection that it comes from, where it is one of ours. */
  @IdColumn({ nullable: true })
  campaignId: string | null;

  @WordColumn()
  source: Source;

  /** Inspection round as the feedback names itself. */
  @Column({ type: 'varchar', length: 60, nullable: true })
  sourceRound: string | null;

  /** Which opinion of the feedback. */
  @Column({ type: 'varchar', length: 60, nullable: true })
  sourceNo: string | null;

  /** 举一反三: the task after which this one was found. */
  @IdColumn({ nullable: true })
  looksLikeId: string | null;

  @Column({ type: 'varchar', length: 200 })
  title: string;

  @Column({ type: 'text' })
  problem: string;

  @Column({ type: 'text' })
  goal: string;

  @Column({ type: 'text' })
  measures: string;

  @WordColumn()
  type: TaskType;

  /** 立项. */
  @DayColumn()
  startedOn: Day;

  /** The date in force, as its deadline has it. */
  @DayColumn({ nullable: true })
  dueOn: Day | null;

  /** How the date was written: 2026年底. */
  @Column({ type: 'varchar', length: 40, nullable: true })
  dueSaid: string | null;

  /** Months between two pieces of evidence of a long-term task. */
  @Column({ type: 'integer', nullable: true })
  evidenceEvery: number | null;

  /** 党政同责: who answers for it on the side of the party. */
  @Column({ type: 'varchar', length: 60, nullable: true })
  partyLeader: string | null;

  /** And on that of the government. */
  @Column({ type: 'varchar', length: 60, nullable: true })
  governmentLeader: string | null;

  /** 责任人 in the lead unit. */
  @Column({ type: 'varchar', length: 60, nullable: true })
  owner: string | null;

  @InstantColumn()
  openedAt: Instant;

  @Column({ type: 'varchar', length: 60 })
  openedByName: string;

  /** Who wrote last, to be named to whoever comes second. */
  @Column({ type: 'varchar', length: 60 })
  changedByName: string;

  /** 已销号; set and cleared by the write-off alone. */
  @InstantColumn({ nullable: true })
  writtenOffAt: Instant | null;
}
