import { Injectable } from '@nestjs/common';
import { In, type EntityTarget, type ObjectLiteral } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { insertMany } from '../../../platform/database/insert-many.js';
import { Stage } from '../../../platform/database/stage.js';
import { UnitOfWork, type Reads, type Tx } from '../../../platform/database/unit-of-work.js';
import type { ReadyDoc } from '../../../platform/search/search-index.js';
import type { Actor } from '../../access/index.js';
import { Campaigns } from '../../campaigns/index.js';
import { History } from '../../history/index.js';
import { NumberTakenError } from '../domain/case-errors.js';
import { keptShares } from '../domain/share.js';
import { AllegationRow } from '../persistence/allegation.entity.js';
import { AssignmentRow } from '../persistence/assignment.entity.js';
import { CaseRow } from '../persistence/case.entity.js';
import { ContactRow } from '../persistence/contact.entity.js';
import { PollutionTypeRow } from '../persistence/pollution-type.entity.js';
import { Assignments } from './assignments.js';
import { caseRows, type CaseRows, type NewCase } from './case-rows.js';
import { Contacts } from './contacts.js';
import { IndexCase } from './index-case.js';

/** A case worked out beforehand; its batch may still be set on the row. */
export type ReadyCase = Omit<CaseRows, 'contact'> & {
  assignments: AssignmentRow[];
  contact: ContactRow | null;
  doc: ReadyDoc;
};

/** Rows of cases that lie ready beside the database, their words in the search. */
export interface StagedCases {
  stage: Stage;
  ids: readonly string[];
}

const NUMBERS_AT_ONCE = 500;
/** Fewer are written before others notice. */
const WORTH_LAYING = 500;
/** Cases whose words go into the search in one turn. */
const WORDS_AT_ONCE = 200;
const OF_A_CASE = [AllegationRow, PollutionTypeRow, AssignmentRow, ContactRow] as const;

/** 登记 for thousands: the same rules as RegisterCase, the slow part before the transaction, the rest in few statements. */
@Injectable()
export class RegisterCases {
  /** Cases whose words are in the search before they are there themselves; one process has the SQLite file. */
  private readonly ahead = new Set<string>();

  constructor(
    private readonly uow: UnitOfWork,
    private readonly campaigns: Campaigns,
    private readonly assignments: Assignments,
    private readonly contacts: Contacts,
    private readonly indexCase: IndexCase,
    private readonly history: History,
  ) {}

  /** Needs no transaction and touches no row. */
  ready(input: NewCase, now: Instant): ReadyCase {
    const { contact, ...rows } = caseRows(input, now, this.contacts);
    const assignments = this.assignments.fresh(rows.row, input, now);
    Object.assign(rows.row, keptShares(assignments));
    return {
      ...rows,
      assignments,
      contact: this.contacts.fresh(rows.row.id, contact, now),
      doc: this.indexCase.ready(rows.row),
    };
  }

  /**
   * On SQLite, where all others wait for the transaction, the rows are laid ready beside it and their words put into the
   * search: no case has them yet, so nobody finds anything. Give it up after, whether the transaction came or not.
   */
  async lay(cases: readonly ReadyCase[]): Promise<StagedCases | null> {
    if (this.uow.isPostgres || cases.length < WORTH_LAYING) return null;
    const staged = { stage: new Stage(this.uow), ids: cases.map(({ row }) => row.id) };
    // Words that a process left behind when it was killed.
    await this.indexCase.takeOutForgotten(this.uow, this.ahead);
    for (const id of staged.ids) this.ahead.add(id);
    try {
      await this.layAll(staged.stage, cases);
    } catch (error) {
      await this.giveUp(staged);
      throw error;
    }
    return staged;
  }

  /** Clears away what was laid ready and did not become a case. */
  async giveUp({ stage, ids }: StagedCases): Promise<void> {
    await stage.drop();
    await this.indexCase.takeOutUnused(this.uow, ids);
    for (const id of ids) this.ahead.delete(id);
  }

  /** All of one campaign; with `staged`, of what was laid ready those that are among them. Throws NumberTakenError, UnknownUnitError. */
  async within(
    tx: Tx,
    actor: Actor,
    campaignId: string,
    cases: readonly ReadyCase[],
    now: Instant,
    staged: StagedCases | null = null,
  ): Promise<void> {
    if (cases.length === 0) return;
    await this.campaigns.require(tx, campaignId);
    await this.requireFree(tx, campaignId, cases);
    const parts = cases.flatMap(({ assignments }) => assignments);
    await this.assignments.requireUnits(tx, [...new Set(parts.map(({ unitId }) => unitId))]);
    if (staged) await this.pour(tx, cases, staged);
    else await this.insert(tx, cases);
    const entries = cases.map(({ row }) => ({
      action: 'case.register',
      subjectType: 'case' as const,
      subjectId: row.id,
      data: { number: row.numberKey, to: 'registered' },
    }));
    await this.history.appendAll(tx, actor, entries, now);
  }

  private async layAll(stage: Stage, cases: readonly ReadyCase[]): Promise<void> {
    for (let at = 0; at < cases.length; at += WORDS_AT_ONCE) {
      const some = cases.slice(at, at + WORDS_AT_ONCE);
      const docs = some.map(({ doc }) => doc);
      const numbers = await this.uow.run((tx) => this.indexCase.putAll(tx, docs));
      await stage.lay(
        CaseRow,
        some.map(({ row }) => ({ ...row, searchNo: numbers.get(row.id)! })),
      );
    }
    await stage.lay(
      AllegationRow,
      cases.flatMap(({ allegations }) => allegations),
    );
    await stage.lay(
      PollutionTypeRow,
      cases.flatMap(({ pollutionTypes }) => pollutionTypes),
    );
    await stage.lay(
      AssignmentRow,
      cases.flatMap(({ assignments }) => assignments),
    );
    await stage.lay(
      ContactRow,
      cases.flatMap(({ contact }) => contact ?? []),
    );
  }

  private async insert(tx: Tx, cases: readonly ReadyCase[]): Promise<void> {
    const numbers = await this.indexCase.putAll(
      tx,
      cases.map(({ doc }) => doc),
    );
    const rows = cases.map(({ row }) => ({ ...row, searchNo: numbers.get(row.id)! }));
    await insertMany(tx, CaseRow, rows);
    await insertMany(
      tx,
      AllegationRow,
      cases.flatMap(({ allegations }) => allegations),
    );
    await insertMany(
      tx,
      PollutionTypeRow,
      cases.flatMap(({ pollutionTypes }) => pollutionTypes),
    );
    await insertMany(
      tx,
      AssignmentRow,
      cases.flatMap(({ assignments }) => assignments),
    );
    await insertMany(
      tx,
      ContactRow,
      cases.flatMap(({ contact }) => contact ?? []),
    );
  }

  /** What the transaction alone knows is set on the way: the batch, and which cases somebody else registered before. */
  private async pour(tx: Tx, cases: readonly ReadyCase[], { stage, ids }: StagedCases): Promise<void> {
    const wanted = new Set(cases.map(({ row }) => row.id));
    const without = ids.filter((id) => !wanted.has(id));
    const nameOf = (entity: EntityTarget<ObjectLiteral>): string =>
      tx.connection.getMetadata(entity).tableName;
    await stage.remove(tx, nameOf(CaseRow), 'id', without);
    const batchIds = new Set(cases.map(({ row }) => row.batchId));
    if (batchIds.size === 1) await stage.pour(tx, CaseRow, { batch_id: cases[0]!.row.batchId });
    else {
      for (const batchId of batchIds) {
        const some = cases.flatMap(({ row }) => (row.batchId === batchId ? row.id : []));
        await stage.set(tx, CaseRow, 'batch_id', batchId, some);
      }
      await stage.pour(tx, CaseRow);
    }
    for (const entity of OF_A_CASE) {
      await stage.remove(tx, nameOf(entity), 'case_id', without);
      await stage.pour(tx, entity);
    }
  }

  private async requireFree(reads: Reads, campaignId: string, cases: readonly ReadyCase[]): Promise<void> {
    const numbers = cases.flatMap(({ row }) => row.numberKey ?? []);
    for (let at = 0; at < numbers.length; at += NUMBERS_AT_ONCE) {
      const some = In(numbers.slice(at, at + NUMBERS_AT_ONCE));
      const known = await reads.findOneBy(CaseRow, { campaignId, numberKey: some });
      if (known) throw new NumberTakenError({ number: known.numberKey, caseId: known.id });
    }
  }
}
