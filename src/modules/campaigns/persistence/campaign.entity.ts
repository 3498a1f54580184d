import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { DayColumn, InstantColumn, WordColumn } from '../../../platform/database/columns.js';
import type { Kind, Level } from '../domain/campaign.js';

/** One inspection. */
@Entity('campaign')
export class CampaignRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @Column({ type: 'varchar', length: 40, unique: true })
  code: string;

  @Column({ type: 'varchar', length: 100 })
  name: string;

  @WordColumn()
  level: Level;

  @WordColumn()
  kind: Kind;

  /** 第几轮, as text. */
  @Column({ type: 'varchar', length: 40, nullable: true })
  round: string | null;

  @DayColumn({ nullable: true })
  stationedFrom: Day | null;

  @DayColumn({ nullable: true })
  stationedTo: Day | null;

  /** A hint for the entry form; a number of another shape is never refused. */
  @Column({ type: 'varchar', length: 100, nullable: true })
  numberPattern: string | null;

  @DayColumn({ nullable: true })
  closesOn: Day | null;

  @Column({ type: 'integer' })
  yellowDays: number;

  @Column({ type: 'integer' })
  followUpYellowDays: number;

  /** Least number of photos before and after that a report needs. */
  @Column({ type: 'integer' })
  minimumBefore: number;

  @Column({ type: 'integer' })
  minimumAfter: number;

  @InstantColumn()
  createdAt: Instant;
}
