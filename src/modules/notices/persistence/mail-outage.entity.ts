import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { InstantColumn } from '../../../platform/database/columns.js';

/** The mail server was away; at most one has not ended. */
@Entity('mail_outage')
@Index('ix_mail_outage_ended_at', ['endedAt'])
export class MailOutageRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  /** When it was first found away. */
  @InstantColumn()
  beganAt: Instant;

  /** When the administrators were told. */
  @InstantColumn({ nullable: true })
  toldAt: Instant | null;

  @InstantColumn({ nullable: true })
  endedAt: Instant | null;
}
