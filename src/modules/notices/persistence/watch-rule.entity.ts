import { Column, Entity, PrimaryColumn } from 'typeorm';

/** From how much on word goes out, where somebody has set it. */
@Entity('watch_rule')
export class WatchRuleRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  name: string;

  @Column({ type: 'integer' })
  version: number;

  /** In the unit of the watch: days or minutes. */
  @Column({ type: 'integer' })
  amount: number;
}
