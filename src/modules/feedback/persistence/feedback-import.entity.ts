import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import type { Wording } from '../../../kernel/errors.js';
import type { Instant } from '../../../kernel/instant.js';
import { DayColumn, IdColumn, InstantColumn, JsonColumn } from '../../../platform/database/columns.js';
import type { FeedbackColumn, FeedbackLine } from '../domain/columns.js';

/** How its columns were understood. */
export interface ReadColumn {
  name: string;
  column: FeedbackColumn | null;
}

export interface FeedbackCounts {
  new: number;
  changed: number;
  unchanged: number;
  leftOut: number;
}

/** A list of opinions as it was read, and what an officer has decided about it. Its plan is no column: it is worked out. */
@Entity('feedback_import')
export class FeedbackImportRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @Column({ type: 'integer' })
  version: number;

  @Column({ type: 'varchar', length: 200 })
  fileName: string;

  @Column({ type: 'varchar', length: 64 })
  sha256: string;

  @Column({ type: 'varchar', length: 100 })
  sheet: string;

  @JsonColumn()
  columns: ReadColumn[];

  /** Each cell as it was written. */
  @JsonColumn()
  lines: FeedbackLine[];

  /** What the reader noticed. */
  @JsonColumn()
  notes: Wording[];

  @IdColumn({ nullable: true })
  campaignId: string | null;

  /** 督察轮次, for lines that do not say it. */
  @Column({ type: 'varchar', length: 60, nullable: true })
  round: string | null;

  /** 立项日期 of new tasks. */
  @DayColumn()
  startedOn: Day;

  /** Row numbers that are not imported. */
  @JsonColumn()
  leftOut: number[];

  @InstantColumn()
  readAt: Instant;

  @Column({ type: 'varchar', length: 60 })
  readByName: string;

  @Column({ type: 'varchar', length: 60 })
  changedByName: string;

  @InstantColumn({ nullable: true })
  committedAt: Instant | null;

  @Column({ type: 'varchar', length: 60, nullable: true })
  committedByName: string | null;

  @JsonColumn({ nullable: true })
  counts: FeedbackCounts | null;
}
