import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { IdColumn, InstantColumn } from '../../../platform/database/columns.js';

/** A bearer token for programs; only its hash is kept. */
@Entity('api_token')
@Index('ix_api_token_user_id', ['userId'])
export class ApiTokenRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @Column({ type: 'varchar', length: 64, unique: true })
  hash: string;

  @IdColumn()
  userId: string;

  @Column({ type: 'varchar', length: 100 })
  name: string;

  @InstantColumn()
  createdAt: Instant;

  @InstantColumn()
  expiresAt: Instant;

  @InstantColumn({ nullable: true })
  revokedAt: Instant | null;
}
