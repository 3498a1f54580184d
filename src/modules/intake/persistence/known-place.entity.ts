import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { InstantColumn } from '../../../platform/database/columns.js';

/** A road or compound and the street it lies in, as officers have confirmed. */
@Entity('known_place')
export class KnownPlaceRow {
  @PrimaryColumn({ type: 'varchar', length: 60 })
  word: string;

  @PrimaryColumn({ type: 'varchar', length: 36 })
  streetId: string;

  @Column({ type: 'integer' })
  confirmed: number;

  @InstantColumn()
  lastAt: Instant;
}
