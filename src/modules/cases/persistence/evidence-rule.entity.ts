import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import { DayColumn, IdColumn, JsonColumn, WordColumn } from '../../../platform/database/columns.js';
import type { Medium, Verdict } from '../domain/vocabulary.js';

/** 最低佐证: what a report on one kind of pollution has to bring. Changed, never deleted: `version` counts. */
@Entity('evidence_rule')
export class EvidenceRuleRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @Column({ type: 'integer' })
  version: number;

  /** Null: in every campaign. */
  @IdColumn({ nullable: true })
  campaignId: string | null;

  @Column({ type: 'varchar', length: 60 })
  name: string;

  /** Null: of every kind. */
  @WordColumn({ nullable: true })
  medium: Medium | null;

  /** One of them has to stand in the label of the type; none: the whole medium. */
  @JsonColumn()
  words: string[];

  @Column({ type: 'integer' })
  before: number;

  @Column({ type: 'integer' })
  after: number;

  /** Codes of kinds of paper. */
  @JsonColumn()
  papers: string[];

  @Column({ type: 'boolean' })
  siteVisit: boolean;

  /** Holds where one of the allegations is judged so. */
  @JsonColumn()
  verdicts: Verdict[];

  @DayColumn()
  inForceFrom: Day;

  @Column({ type: 'boolean' })
  active: boolean;
}
