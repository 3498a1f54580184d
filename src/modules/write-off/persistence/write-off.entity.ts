import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { DayColumn, IdColumn, InstantColumn, JsonColumn } from '../../../platform/database/columns.js';
import type { CriteriaAnswers } from '../domain/criteria.js';
import type { ChainLink } from '../domain/links.js';

/** One run of the chain over a task, with the links as they stood when it began. Where it stands its acts say (ADR 36). */
@Entity('write_off')
@Index('ux_write_off_task_id_round', ['taskId', 'round'], { unique: true })
export class WriteOffRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @IdColumn()
  taskId: string;

  @Column({ type: 'integer' })
  round: number;

  @Column({ type: 'integer' })
  version: number;

  @JsonColumn()
  links: ChainLink[];

  @JsonColumn()
  criteria: CriteriaAnswers;

  @InstantColumn()
  startedAt: Instant;

  @Column({ type: 'varchar', length: 60 })
  startedByName: string;

  @Column({ type: 'varchar', length: 60 })
  changedByName: string;

  @InstantColumn({ nullable: true })
  writtenOffAt: Instant | null;

  /** 反弹. */
  @InstantColumn({ nullable: true })
  reboundAt: Instant | null;

  @DayColumn({ nullable: true })
  reboundFoundOn: Day | null;

  @Column({ type: 'text', nullable: true })
  reboundReason: string | null;

  @Column({ type: 'varchar', length: 60, nullable: true })
  reboundByName: string | null;
}
