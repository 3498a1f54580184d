import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The one row of this table. */
export const THE_POLICY = 'repeat-levels';

/** Which repeats count for the level; the levels themselves are `repeat_level`. */
@Entity('repeat_policy')
export class RepeatPolicyRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @Column({ type: 'integer' })
  version: number;

  @Column({ type: 'integer', nullable: true })
  withinDays: number | null;

  @Column({ type: 'boolean' })
  onlyAfterClosure: boolean;

  /** How many matters this version changes, and how many of them have followed it. */
  @Column({ type: 'integer', default: 0 })
  matters: number;

  @Column({ type: 'integer', default: 0 })
  followed: number;
}
