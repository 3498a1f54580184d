import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { DayColumn, IdColumn, InstantColumn } from '../../../platform/database/columns.js';

/** As it was kept before ADR 21; copied into the site visits and read no more. */
@Entity('leader_visit')
@Index('ix_leader_visit_case_id', ['caseId'])
export class LeaderVisitRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @IdColumn()
  caseId: string;

  @Column({ type: 'varchar', length: 60 })
  leader: string;

  @DayColumn()
  visitedOn: Day;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  /** A photo of the case that shows it. */
  @IdColumn({ nullable: true })
  evidenceId: string | null;

  @Column({ type: 'varchar', length: 60 })
  recordedByName: string;

  @InstantColumn()
  recordedAt: Instant;
}
