import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which ways out a rule takes, where somebody has set it. */
@Entity('channel_rule')
export class ChannelRuleRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  rule: string;

  @Column({ type: 'boolean' })
  mail: boolean;

  @Column({ type: 'boolean' })
  bell: boolean;

  @Column({ type: 'boolean' })
  webhook: boolean;
}
