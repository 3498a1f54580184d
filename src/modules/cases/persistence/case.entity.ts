import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import {
  DayColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  WordColumn,
} from '../../../platform/database/columns.js';
import type { LimitUnit, Step } from '../../deadlines/index.js';
import type { NumberParts } from '../domain/acceptance-number.js';
import type { CaseStatus } from '../domain/case-workflow.js';
import type { Channel, Closure, Verdict } from '../domain/vocabulary.js';
import { FOUND_FACTS, LEAD_FACTS, LEDGER_FACTS, PLACE_FACTS, TOTALS_FACTS } from './case-indexes.js';

/** Sorts behind every real moment: a case without an open deadline. */
export const NOT_DUE = '9999-12-31T00:00:00.000Z' as Instant;

/** 信访举报件: the unit of work. */
@Entity('inspection_case')
@Index('ux_inspection_case_campaign_id_number_key', ['campaignId', 'numberKey'], { unique: true })
@Index('ix_inspection_case_due_order', ['dueOrder', 'id'])
@Index('ix_inspection_case_ledger', LEDGER_FACTS)
@Index('ix_inspection_case_home_unit_id', ['homeUnitId', 'status'])
@Index('ix_inspection_case_batch_id', ['batchId'])
@Index('ix_inspection_case_place_key', PLACE_FACTS)
@Index('ix_inspection_case_totals', TOTALS_FACTS)
@Index('ix_inspection_case_lead_unit_id', LEAD_FACTS)
@Index('ix_inspection_case_asked_extension', ['askedExtension', 'id'])
@Index('ix_inspection_case_in_task_force', ['inTaskForce', 'id'])
@Index('ix_inspection_case_status', ['status', 'dueOrder', 'id', 'campaignId'])
@Index('ix_inspection_case_stage_closed', ['campaignId', 'status'], { where: `closure = 'STAGE_CLOSED'` })
@Index('ix_inspection_case_id', ['id', ...FOUND_FACTS, 'searchNo'])
@Index('ix_inspection_case_search_no', ['searchNo', ...FOUND_FACTS, 'id'])
@Index('ix_inspection_case_repeat_of_id', ['repeatOfId'])
@Index('ix_inspection_case_community_id', ['communityId', 'id'])
@Index('ix_inspection_case_split_from_id', ['splitFromId', 'id'])
@Index('ix_inspection_case_street_id', ['streetId', 'campaignId', 'status'])
export class CaseRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @Column({ type: 'integer' })
  version: number;

  @IdColumn()
  campaignId: string;

  @IdColumn({ nullable: true })
  batchId: string | null;

  /** As it was handed over, letter by letter. */
  @Column({ type: 'varchar', length: 100, nullable: true })
  acceptanceNo: string | null;

  /** Normalised, for comparison; null when there is no number. */
  @Column({ type: 'varchar', length: 100, nullable: true })
  numberKey: string | null;

  @JsonColumn({ nullable: true })
  parsedNumber: NumberParts | null;

  @WordColumn({ nullable: true })
  channel: Channel | null;

  @Column({ type: 'boolean' })
  isKeyCase: boolean;

  @Column({ type: 'boolean' })
  isSupplement: boolean;

  @Column({ type: 'boolean' })
  outOfScope: boolean;

  /** A short name for lists and mails: the place, never a person. */
  @Column({ type: 'varchar', length: 120 })
  title: string;

  /** Phone and identity numbers are blacked out here; the original is sealed with the contact. */
  @Column({ type: 'text' })
  content: string;

  @Column({ type: 'varchar', length: 200, nullable: true })
  place: string | null;

  /** Who or what is complained of: a shop, a works, a site. */
  @Column({ type: 'varchar', length: 120, nullable: true })
  subject: string | null;

  /** The place in one word, for counting cases of one place. */
  @Column({ type: 'varchar', length: 120, nullable: true })
  placeKey: string | null;

  /** 行政区域 as the form had it. */
  @Column({ type: 'varchar', length: 200, nullable: true })
  area: string | null;

  /** The street where it is. */
  @IdColumn({ nullable: true })
  streetId: string | null;

  /** 社区: of that street. */
  @IdColumn({ nullable: true })
  communityId: string | null;

  /** The unit in whose figures it counts: the street, else the lead. */
  @IdColumn({ nullable: true })
  homeUnitId: string | null;

  /** The kinds of its pollution types as bits (`mediaBits`), kept in step with them by the same transaction. */
  @Column({ type: 'integer', default: 0 })
  media: number;

  /** Of the active assignments, kept in step with them by the same transaction (ADR 14): who leads, */
  @IdColumn({ nullable: true })
  leadUnitId: string | null;

  /** how many units answer for a part of it, */
  @Column({ type: 'integer', default: 0 })
  holders: number;

  /** the one that answers for all of it, where it is one alone, */
  @IdColumn({ nullable: true })
  soleUnitId: string | null;

  /** and the sum of their weights. */
  @Column({ type: 'integer', default: 0 })
  wholeWeight: number;

  /** Its number in the search index (ADR 13); written by `IndexCase` alone, so that no save can take it back. */
  @Column({ type: 'integer', nullable: true, update: false })
  searchNo: number | null;

  @WordColumn()
  status: CaseStatus;

  @IdColumn({ nullable: true })
  caseLeaderId: string | null;

  @IdColumn({ nullable: true })
  caseOfficerId: string | null;

  @Column({ type: 'text', nullable: true })
  closureGoal: string | null;

  @Column({ type: 'text', nullable: true })
  finding: string | null;

  @Column({ type: 'text', nullable: true })
  handling: string | null;

  /** 责任人被处理情况 / 问责情况. */
  @Column({ type: 'text', nullable: true })
  accountability: string | null;

  @WordColumn({ nullable: true })
  verdict: Verdict | null;

  @WordColumn()
  closure: Closure;

  @Column({ type: 'varchar', length: 300, nullable: true })
  nextMilestone: string | null;

  @DayColumn({ nullable: true })
  nextMilestoneOn: Day | null;

  /** The case that this one is a piece (拆分件) of. */
  @IdColumn({ nullable: true })
  splitFromId: string | null;

  @IdColumn({ nullable: true })
  repeatOfId: string | null;

  /** 办结后重复: an earlier case of the matter had been closed when this one came. */
  @Column({ type: 'boolean', default: false })
  repeatAfterClosure: boolean;

  /** Who takes it in hand, as it keeps coming back; null while it does not. */
  @WordColumn({ nullable: true })
  handlingLevel: string | null;

  /** 专案: a task force is at work on its matter. */
  @Column({ type: 'boolean', default: false })
  inTaskForce: boolean;

  @Column({ type: 'integer' })
  returns: number;

  @Column({ type: 'boolean' })
  ruled: boolean;

  @Column({ type: 'integer' })
  rounds: number;

  /** The source row as it stood in the file, column by column. */
  @JsonColumn({ nullable: true })
  rawCells: { header: string; text: string }[] | null;

  @InstantColumn()
  createdAt: Instant;

  /** When the unit got it: the clock runs from here. */
  @InstantColumn({ nullable: true })
  dispatchedAt: Instant | null;

  /** When that dispatch was logged, which is later where a paper was handed over first; it can be taken back from here on. */
  @InstantColumn({ nullable: true })
  dispatchLoggedAt: Instant | null;

  @InstantColumn({ nullable: true })
  signedAt: Instant | null;

  @InstantColumn({ nullable: true })
  reportedAt: Instant | null;

  /** When it was last verified as closed or stage-closed. */
  @InstantColumn({ nullable: true })
  verifiedAt: Instant | null;

  @InstantColumn({ nullable: true })
  publishedAt: Instant | null;

  /** The open deadline that is due first, kept in step with the deadlines by the same transaction. */
  @InstantColumn({ nullable: true })
  nextDueAt: Instant | null;

  @DayColumn({ nullable: true })
  nextDueOn: Day | null;

  @WordColumn({ nullable: true })
  nextDueStep: Step | null;

  @WordColumn({ nullable: true })
  nextDueUnit: LimitUnit | null;

  /** How often that date was put off. */
  @Column({ type: 'integer', default: 0 })
  nextDueExtensions: number;

  /** 延期申请中: an extension of one of its open deadlines is asked for. */
  @Column({ type: 'boolean', default: false })
  askedExtension: boolean;

  /** `nextDueAt`, or NOT_DUE: the order of every list by urgency. */
  @InstantColumn()
  dueOrder: Instant;
}
