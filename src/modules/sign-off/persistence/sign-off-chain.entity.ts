import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a campaign has settings of its own for verification; what they are stands in steps, rules and checks. */
@Entity('sign_off_chain')
export class SignOffChainRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  campaignId: string;

  @Column({ type: 'integer' })
  version: number;
}
