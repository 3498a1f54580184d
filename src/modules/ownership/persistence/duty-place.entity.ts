import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { DayColumn, IdColumn, InstantColumn, WordColumn } from '../../../platform/database/columns.js';

/** 片区、点位: an area or a point of a street; closed, never deleted. */
@Entity('duty_place')
@Index('ux_duty_place_live_key', ['liveKey'], { unique: true })
@Index('ix_duty_place_street_id', ['streetId', 'kind'])
export class DutyPlaceRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @Column({ type: 'integer' })
  version: number;

  @WordColumn()
  kind: string;

  /** 编号, as the survey gave it. */
  @Column({ type: 'varchar', length: 40, nullable: true })
  number: string | null;

  @Column({ type: 'varchar', length: 120 })
  name: string;

  @IdColumn()
  streetId: string;

  @IdColumn({ nullable: true })
  communityId: string | null;

  @Column({ type: 'integer', nullable: true })
  latE6: number | null;

  @Column({ type: 'integer', nullable: true })
  lngE6: number | null;

  @Column({ type: 'varchar', length: 300, nullable: true })
  note: string | null;

  @InstantColumn()
  createdAt: Instant;

  @Column({ type: 'varchar', length: 60 })
  changedByName: string;

  @DayColumn({ nullable: true })
  closedOn: Day | null;

  /** Kind and number, or kind, street and name; null once it is closed. No two in use are the same. */
  @Column({ type: 'varchar', length: 220, nullable: true })
  liveKey: string | null;
}

/** What tells two places apart. */
export const placeKeyOf = ({
  kind,
  number,
  name,
  streetId,
}: Pick<DutyPlaceRow, 'kind' | 'number' | 'name' | 'streetId'>): string =>
  number ? `${kind}#${number}` : `${kind}@${streetId}:${name}`;
