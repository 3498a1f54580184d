import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { WordColumn } from '../../../platform/database/columns.js';
import type { About } from '../domain/duty.js';

/** 责任种类: what somebody answers for, and how that person is called. */
@Entity('duty_kind')
@Index('ux_duty_kind_name', ['name'], { unique: true })
export class DutyKindRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  key: string;

  @WordColumn()
  about: About;

  /** 入河排口. */
  @Column({ type: 'varchar', length: 40 })
  name: string;

  /** 排口长. */
  @Column({ type: 'varchar', length: 40 })
  holder: string;

  @Column({ type: 'integer', default: 1 })
  version: number;

  @Column({ type: 'integer' })
  sortOrder: number;

  /** Offered for a new place; what is retired keeps its places and duties. */
  @Column({ type: 'boolean' })
  active: boolean;
}
