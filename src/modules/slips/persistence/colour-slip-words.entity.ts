import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { InstantColumn, JsonColumn } from '../../../platform/database/columns.js';
import type { SlipWords } from '../domain/slip-words.js';

/** 督办单文字 that somebody has set; one for all, as the numbers are. */
@Entity('colour_slip_words')
export class ColourSlipWordsRow {
  /** Always `general`. */
  @PrimaryColumn({ type: 'varchar', length: 36 })
  scope: string;

  @Column({ type: 'integer' })
  version: number;

  @JsonColumn()
  words: SlipWords;

  @InstantColumn()
  changedAt: Instant;

  @Column({ type: 'varchar', length: 60 })
  changedByName: string;
}
