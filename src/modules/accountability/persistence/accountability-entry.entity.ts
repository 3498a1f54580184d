import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { SealedColumn, sealedFor } from '../../../platform/crypto/sealed-column.js';
import {
  CountColumn,
  DayColumn,
  IdColumn,
  InstantColumn,
  WordColumn,
} from '../../../platform/database/columns.js';

export const ACCOUNTABILITY_SUBJECT = sealedFor('accountability-subject');

/** One act: somebody was talked to, fined, called to account. Withdrawn with a reason, never deleted. */
@Entity('accountability_entry')
@Index('ix_accountability_entry_happened_on', ['happenedOn', 'kind'])
export class AccountabilityEntryRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @Column({ type: 'integer' })
  version: number;

  @WordColumn()
  kind: string;

  /** In the unit of its kind. */
  @Column({ type: 'integer' })
  amount: number;

  /** 罚款 in 分, so that sums stay exact. */
  @CountColumn({ nullable: true })
  fineFen: number | null;

  @DayColumn()
  happenedOn: Day;

  /** The street in whose figures it counts. */
  @IdColumn({ nullable: true })
  streetId: string | null;

  @IdColumn({ nullable: true })
  campaignId: string | null;

  /** 决定机关. */
  @Column({ type: 'varchar', length: 100 })
  body: string;

  @Column({ type: 'varchar', length: 100, nullable: true })
  documentNo: string | null;

  /** A company as it is called; a person masked (崔某某), whose name is sealed. */
  @Column({ type: 'varchar', length: 120, nullable: true })
  subject: string | null;

  @SealedColumn(ACCOUNTABILITY_SUBJECT, { nullable: true })
  sealed: string | null;

  /** What was decided; names nobody. */
  @Column({ type: 'text', nullable: true })
  text: string | null;

  @InstantColumn()
  recordedAt: Instant;

  @Column({ type: 'varchar', length: 60 })
  recordedByName: string;

  @Column({ type: 'varchar', length: 60 })
  changedByName: string;

  @InstantColumn({ nullable: true })
  withdrawnAt: Instant | null;

  @Column({ type: 'varchar', length: 60, nullable: true })
  withdrawnByName: string | null;

  @Column({ type: 'varchar', length: 300, nullable: true })
  withdrawReason: string | null;
}
