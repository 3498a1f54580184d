import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { IdColumn, InstantColumn } from '../../../platform/database/columns.js';

export type SessionStage = 'open' | 'code' | 'setup';

/** A browser that is signed in. The id is the hash of the cookie's secret, so that a copy of the table opens nothing. */
@Entity('session')
@Index('ix_session_user_id', ['userId'])
export class SessionRow {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  id: string;

  @IdColumn()
  userId: string;

  @Column({ type: 'varchar', length: 64 })
  csrfToken: string;

  /** How far the sign-in has come: `code` opens the second step alone, `setup` only the setting up of one. */
  @Column({ type: 'varchar', length: 10, default: 'open' })
  stage: SessionStage;

  @InstantColumn()
  createdAt: Instant;

  @InstantColumn()
  lastSeenAt: Instant;

  @InstantColumn()
  expiresAt: Instant;
}
