import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { SealedColumn, sealedFor } from '../../../platform/crypto/sealed-column.js';
import { IdColumn, InstantColumn, WordColumn } from '../../../platform/database/columns.js';
import type { WebhookFormat } from '../webhook/format.js';

export const WEBHOOK = sealedFor('webhook');

/** 推送地址: gets messages of one unit, or of all. Address and secret are sealed: a robot's address is its password. */
@Entity('webhook')
export class WebhookRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @Column({ type: 'integer' })
  version: number;

  @Column({ type: 'varchar', length: 60 })
  name: string;

  @IdColumn({ nullable: true })
  unitId: string | null;

  @WordColumn()
  format: WebhookFormat;

  @SealedColumn(WEBHOOK)
  urlSealed: string;

  /** What may be shown of the address. */
  @Column({ type: 'varchar', length: 200 })
  host: string;

  @SealedColumn(WEBHOOK, { nullable: true })
  secretSealed: string | null;

  @Column({ type: 'boolean' })
  active: boolean;

  @InstantColumn()
  createdAt: Instant;
}
