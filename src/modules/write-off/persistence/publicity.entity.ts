import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { DayColumn, IdColumn, InstantColumn, JsonColumn } from '../../../platform/database/columns.js';
import type { Receiver } from '../domain/receiver.js';
import type { PublicityWindow } from '../domain/window.js';

/** A notice as it was approved, with the days as they were counted then. */
@Entity('publicity')
@Index('ux_publicity_link_id', ['linkId'], { unique: true })
@Index('ix_publicity_start_on', ['startOn'])
export class PublicityRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @IdColumn()
  writeOffId: string;

  /** The attempt of the link. */
  @IdColumn()
  linkId: string;

  @Column({ type: 'varchar', length: 200 })
  title: string;

  /** Paragraphs. */
  @Column({ type: 'text' })
  body: string;

  /** Where it is out: 区政府网站. */
  @Column({ type: 'varchar', length: 200 })
  place: string;

  @DayColumn()
  startOn: Day;

  @DayColumn()
  endOn: Day;

  /** Where to object; null of a notice that was approved before it was kept. */
  @JsonColumn({ nullable: true })
  receiver: Receiver | null;

  @JsonColumn({ name: 'days_counted' })
  window: PublicityWindow;

  @Column({ type: 'varchar', length: 60 })
  approvedByName: string;

  @InstantColumn()
  approvedAt: Instant;
}
