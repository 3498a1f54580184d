import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { DayColumn, IdColumn, InstantColumn, WordColumn } from '../../../platform/database/columns.js';
import type { LimitKind } from '../../deadlines/index.js';
import type { ExtendableStep } from '../domain/extension-rule.js';
import type { RequestState } from '../domain/request-state.js';

/** 申请延期: what the lead unit asks for, and what became of it; kept for good. */
@Entity('extension_request')
@Index('ix_extension_request_case_id', ['caseId', 'id'])
@Index('ix_extension_request_state', ['state', 'id'])
export class ExtensionRequestRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @Column({ type: 'integer' })
  version: number;

  @IdColumn()
  caseId: string;

  @IdColumn()
  deadlineId: string;

  /** The deadline while this is asked for, null afterwards: one open request per deadline. */
  @IdColumn({ nullable: true })
  @Index('ux_extension_request_open_key', { unique: true })
  openKey: string | null;

  @WordColumn()
  step: ExtendableStep;

  @WordColumn()
  limitKind: LimitKind;

  @WordColumn()
  state: RequestState;

  /** The lead unit that asked. */
  @IdColumn()
  unitId: string;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'text' })
  measures: string;

  /** The date that was in force when it was asked. */
  @DayColumn()
  dueOn: Day;

  @DayColumn()
  wantedOn: Day;

  /** That day as it was written, 国庆节前. */
  @Column({ type: 'varchar', length: 60, nullable: true })
  wantedSaid: string | null;

  /** The date had passed when it was asked. */
  @Column({ type: 'boolean' })
  late: boolean;

  @InstantColumn()
  askedAt: Instant;

  @IdColumn()
  askedBy: string;

  @Column({ type: 'varchar', length: 60 })
  askedByName: string;

  @DayColumn({ nullable: true })
  grantedOn: Day | null;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'varchar', length: 100, nullable: true })
  documentNo: string | null;

  @InstantColumn({ nullable: true })
  decidedAt: Instant | null;

  @Column({ type: 'varchar', length: 60, nullable: true })
  decidedByName: string | null;
}
