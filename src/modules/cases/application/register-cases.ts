import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { insertMany } from '../../../platform/database/insert-many.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
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

const NUMBERS_AT_ONCE = 500;

/** 登记 for thousands: the same rules as RegisterCase, the slow part before the transaction, the rest in few statements. */
@Injectable()
export class RegisterCases {
  constructor(
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

  /** All of one campaign. Throws NumberTakenError, UnknownUnitError. */
  async within(
    tx: Tx,
    actor: Actor,
    campaignId: string,
    cases: readonly ReadyCase[],
    now: Instant,
  ): Promise<void> {
    if (cases.length === 0) return;
    await this.campaigns.require(tx, campaignId);
    await this.requireFree(tx, campaignId, cases);
    const parts = cases.flatMap(({ assignments }) => assignments);
    await this.assignments.requireUnits(tx, [...new Set(parts.map(({ unitId }) => unitId))]);
    const numbers = await this.indexCase.putNew(
      tx,
      cases.map(({ doc }) => doc),
    );
    const rows = cases.map(({ row }) => ({ ...row, searchNo: numbers.get(row.id)! }));
    await insertMany(tx, CaseRow, rows);
    const types = cases.flatMap(({ pollutionTypes }) => pollutionTypes);
    const allegations = cases.flatMap((one) => one.allegations);
    await insertMany(tx, AllegationRow, allegations);
    await insertMany(tx, PollutionTypeRow, types);
    await insertMany(tx, AssignmentRow, parts);
    const contacts = cases.flatMap(({ contact }) => contact ?? []);
    await insertMany(tx, ContactRow, contacts);
    const entries = rows.map(({ id, numberKey }) => ({
      action: 'case.register',
      subjectType: 'case' as const,
      subjectId: id,
      data: { number: numberKey, to: 'registered' },
    }));
    await this.history.appendAll(tx, actor, entries, now);
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
