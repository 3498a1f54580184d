import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IdColumn, WordColumn } from '../../../platform/database/columns.js';
import type { Condition, Holder } from '../domain/chain.js';

/** One link of the chain of a campaign. */
@Entity('sign_off_step')
export class SignOffStepRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  campaignId: string;

  @PrimaryColumn({ type: 'integer' })
  ordinal: number;

  @Column({ type: 'varchar', length: 40 })
  title: string;

  @WordColumn()
  holder: Holder;

  @WordColumn({ nullable: true })
  role: string | null;

  @IdColumn({ nullable: true })
  userId: string | null;

  @Column({ type: 'boolean' })
  decides: boolean;

  @WordColumn()
  condition: Condition;
}
