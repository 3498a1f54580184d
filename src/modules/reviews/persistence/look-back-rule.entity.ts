import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Every closed case of the campaign is looked at again so often. */
@Entity('look_back_rule')
export class LookBackRuleRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  campaignId: string;

  @Column({ type: 'integer' })
  version: number;

  /** 0: by hand only. */
  @Column({ type: 'integer' })
  everyMonths: number;

  @Column({ type: 'integer' })
  times: number;
}
