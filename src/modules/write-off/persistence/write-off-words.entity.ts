import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { InstantColumn, JsonColumn } from '../../../platform/database/columns.js';
import type { PaperWords } from '../domain/paper-words.js';

/** 公示 and 销号申请表 in the office's words; one for all. */
@Entity('write_off_words')
export class WriteOffWordsRow {
  /** Always `general`. */
  @PrimaryColumn({ type: 'varchar', length: 36 })
  scope: string;

  @Column({ type: 'integer' })
  version: number;

  @JsonColumn()
  words: PaperWords;

  @InstantColumn()
  changedAt: Instant;

  @Column({ type: 'varchar', length: 60 })
  changedByName: string;
}
