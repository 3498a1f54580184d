import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { SealedColumn, sealedFor } from '../../../platform/crypto/sealed-column.js';
import { IdColumn, InstantColumn } from '../../../platform/database/columns.js';
import type { Role } from '../domain/roles.js';

export const SECOND_FACTOR = sealedFor('second-factor');

/** 第二步验证 of one person; in force once a first code has confirmed it. */
@Entity('second_factor')
export class SecondFactorRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  userId: string;

  /** The key that the phone has too, sealed. */
  @SealedColumn(SECOND_FACTOR)
  sealed: string;

  /** The step of the last code that was taken; only later ones are. */
  @Column({ type: 'integer' })
  lastStep: number;

  @InstantColumn()
  begunAt: Instant;

  @InstantColumn({ nullable: true })
  confirmedAt: Instant | null;
}

/** 备用码: opens the second step once when the phone is lost; only its hash is kept. */
@Entity('recovery_code')
@Index('ix_recovery_code_user_id', ['userId'])
export class RecoveryCodeRow {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  hash: string;

  @IdColumn()
  userId: string;

  @InstantColumn({ nullable: true })
  usedAt: Instant | null;
}

/** A role that owes a second factor, and how many days after it was demanded. */
@Entity('second_factor_rule')
export class SecondFactorRuleRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  role: Role;

  @InstantColumn()
  demandedSince: Instant;

  @Column({ type: 'integer' })
  graceDays: number;
}
