import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { DayColumn, IdColumn, InstantColumn, JsonColumn } from '../../../platform/database/columns.js';
import type { RollupContent } from '../application/rollup-content.js';

/** A unit's figures on one morning; taken once and never computed again. */
@Entity('rollup_snapshot')
@Index('ix_rollup_snapshot_day', ['day'])
@Index('ux_rollup_snapshot_unit_id_day', ['unitId', 'day'], { unique: true })
export class RollupSnapshotRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @IdColumn()
  unitId: string;

  @Column({ type: 'varchar', length: 100 })
  unitName: string;

  @DayColumn()
  day: Day;

  @InstantColumn()
  takenAt: Instant;

  @JsonColumn()
  figures: RollupContent;

  /** When the details were cleared by the rule that says how long they are kept (保留期). */
  @InstantColumn({ nullable: true })
  thinnedAt: Instant | null;
}
