import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { IdColumn, InstantColumn, WordColumn } from '../../../platform/database/columns.js';
import type { Role } from '../../access/index.js';

/** A person who signs in. */
@Entity('app_user')
@Index('ix_app_user_unit_id', ['unitId'])
export class UserRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @Column({ type: 'integer', default: 1 })
  version: number;

  @Column({ type: 'varchar', length: 60, unique: true })
  username: string;

  @Column({ type: 'varchar', length: 60 })
  name: string;

  @Column({ type: 'varchar', length: 60, nullable: true })
  title: string | null;

  @WordColumn()
  role: Role;

  @IdColumn()
  unitId: string;

  @Column({ type: 'varchar', length: 200, nullable: true })
  email: string | null;

  @Column({ type: 'varchar', length: 40, nullable: true })
  phone: string | null;

  @Column({ type: 'varchar', length: 200 })
  passwordHash: string;

  @Column({ type: 'boolean' })
  mustChangePassword: boolean;

  @Column({ type: 'boolean' })
  active: boolean;

  @InstantColumn()
  createdAt: Instant;
}
