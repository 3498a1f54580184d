import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { IdColumn, InstantColumn, WordColumn } from '../../../platform/database/columns.js';
import type { PhraseKind } from '../domain/phrase-kinds.js';

/** 常用语: words that are written again and again. */
@Entity('phrase')
@Index('ix_phrase_kind', ['kind', 'ownerId'])
export class PhraseRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  /** Null: everybody's. */
  @IdColumn({ nullable: true })
  ownerId: string | null;

  @WordColumn()
  kind: PhraseKind;

  @Column({ type: 'text' })
  text: string;

  @InstantColumn()
  createdAt: Instant;
}
