import { Column, Entity, PrimaryColumn } from 'typeorm';
import { WordColumn } from '../../../platform/database/columns.js';
import type { HandlingLevel } from '../domain/handling-levels.js';

/** From so many repeats on, a matter is handled at this level. */
@Entity('repeat_level')
export class RepeatLevelRow {
  @PrimaryColumn({ type: 'integer' })
  fromRepeats: number;

  @WordColumn()
  level: HandlingLevel;

  @Column({ type: 'boolean' })
  opensTaskForce: boolean;
}
