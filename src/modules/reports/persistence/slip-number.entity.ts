import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { IdColumn, InstantColumn } from '../../../platform/database/columns.js';

/** 编号: counted within a campaign and year, given with the first print after dispatch and kept. */
@Entity('slip_number')
@Index('ux_slip_number_campaign_id_year_serial', ['campaignId', 'year', 'serial'], { unique: true })
export class SlipNumberRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  caseId: string;

  @IdColumn()
  campaignId: string;

  @Column({ type: 'integer' })
  year: number;

  @Column({ type: 'integer' })
  serial: number;

  @InstantColumn()
  givenAt: Instant;
}
