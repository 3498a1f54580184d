import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { DayColumn, IdColumn, InstantColumn } from '../../../platform/database/columns.js';

/** One link that signed, in the system or on paper. */
@Entity('sign_off_signature')
@Index('ux_sign_off_signature_sign_off_id_ordinal', ['signOffId', 'ordinal'], { unique: true })
export class SignatureRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @IdColumn()
  signOffId: string;

  @Column({ type: 'integer' })
  ordinal: number;

  /** Null for one who signed on paper. */
  @IdColumn({ nullable: true })
  signerId: string | null;

  @Column({ type: 'varchar', length: 60 })
  signerName: string;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'varchar', length: 100, nullable: true })
  documentNo: string | null;

  @DayColumn({ nullable: true })
  documentOn: Day | null;

  @Column({ type: 'varchar', length: 60, nullable: true })
  recordedByName: string | null;

  @InstantColumn()
  at: Instant;
}
