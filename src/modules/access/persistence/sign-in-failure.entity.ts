import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { InstantColumn } from '../../../platform/database/columns.js';

/** Failed sign-ins of one account or one address within the current window. */
@Entity('sign_in_failure')
export class SignInFailureRow {
  /** Hash of `account:…` or `address:…`: the table tells nobody who tried. */
  @PrimaryColumn({ type: 'varchar', length: 64 })
  id: string;

  @Column({ type: 'integer' })
  failures: number;

  @InstantColumn()
  windowEndsAt: Instant;
}
