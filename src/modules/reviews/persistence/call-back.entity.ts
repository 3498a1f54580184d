import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { DayColumn, IdColumn, InstantColumn, WordColumn } from '../../../platform/database/columns.js';
import type { Satisfaction } from '../domain/call-backs.js';

/** 回访: what the complainant said, without who they are. */
@Entity('call_back')
@Index('ix_call_back_case_id', ['caseId'])
@Index('ix_call_back_campaign_id', ['campaignId'])
export class CallBackRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @IdColumn()
  campaignId: string;

  @IdColumn()
  caseId: string;

  @DayColumn()
  calledOn: Day;

  @Column({ type: 'boolean' })
  reached: boolean;

  @WordColumn({ nullable: true })
  answered: Satisfaction | null;

  @WordColumn({ nullable: true })
  solved: Satisfaction | null;

  @WordColumn({ nullable: true })
  satisfied: Satisfaction | null;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'varchar', length: 60 })
  byName: string;

  @InstantColumn()
  at: Instant;
}
