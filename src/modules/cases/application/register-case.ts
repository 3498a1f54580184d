import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Instant } from '../../../kernel/instant.js';
import { findRow } from '../../../platform/database/find-row.js';
import { insertMany } from '../../../platform/database/insert-many.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { once, type Attempt } from '../../../platform/idempotency/once.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { Campaigns } from '../../campaigns/index.js';
import { History } from '../../history/index.js';
import { NumberTakenError } from '../domain/case-errors.js';
import { keptShares } from '../domain/share.js';
import { AllegationRow } from '../persistence/allegation.entity.js';
import { AssignmentRow } from '../persistence/assignment.entity.js';
import { CaseRow } from '../persistence/case.entity.js';
import { PollutionTypeRow } from '../persistence/pollution-type.entity.js';
import { Assignments } from './assignments.js';
import { caseRows, type NewCase } from './case-rows.js';
import { Communities } from './communities.js';
import { Contacts } from './contacts.js';
import { IndexCase } from './index-case.js';
import { requireInUse } from './named-people.js';

/** 登记: a case enters the ledger and waits for dispatch. */
@Injectable()
export class RegisterCase {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly campaigns: Campaigns,
    private readonly assignments: Assignments,
    private readonly contacts: Contacts,
    private readonly communities: Communities,
    private readonly indexCase: IndexCase,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, input: NewCase, attempt: Attempt | null): Promise<string> {
    requirePermission(actor, 'case.create');
    const now = this.clock.now();
    const { id } = await this.uow.run((tx) =>
      once(tx, actor.userId, attempt, now, () => this.within(tx, actor, input, now)),
    );
    return id;
  }

  /** For a caller whose transaction is open already. Throws NumberTakenError. */
  async within(tx: Tx, actor: Actor, input: NewCase, now: Instant): Promise<string> {
    await this.campaigns.require(tx, input.campaignId);
    const { row, allegations, pollutionTypes, contact } = caseRows(input, now, this.contacts);
    await this.requireFree(tx, input.campaignId, row.numberKey);
    await requireInUse(tx, null, row);
    if (row.communityId) await this.communities.require(tx, row.communityId, row.streetId);
    const parts = this.assignments.fresh(row, input, now);
    await this.assignments.requireUnits(
      tx,
      parts.map(({ unitId }) => unitId),
    );
    Object.assign(row, keptShares(parts));
    row.searchNo = await this.indexCase.fresh(tx, row);
    await insertMany(tx, CaseRow, [row]);
    await insertMany(tx, AssignmentRow, parts);
    await insertMany(tx, AllegationRow, allegations);
    await insertMany(tx, PollutionTypeRow, pollutionTypes);
    await this.contacts.put(tx, row.id, contact, now);
    await this.history.append(
      tx,
      actor,
      {
        action: 'case.register',
        subjectType: 'case',
        subjectId: row.id,
        data: { number: row.numberKey, to: 'registered' },
      },
      now,
    );
    return row.id;
  }

  private async requireFree(tx: Tx, campaignId: string, numberKey: string | null): Promise<void> {
    const known = numberKey && (await findRow(tx, CaseRow, { campaignId, numberKey }));
    if (known) throw new NumberTakenError({ number: numberKey, caseId: known.id });
  }
}
