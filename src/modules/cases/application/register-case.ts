import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { once, type Attempt } from '../../../platform/idempotency/once.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { Campaigns } from '../../campaigns/index.js';
import { History } from '../../history/index.js';
import { parseAcceptanceNumber } from '../domain/acceptance-number.js';
import { NumberTakenError } from '../domain/case-errors.js';
import { placeKeyOf } from '../domain/place-words.js';
import { mediaBits, type Channel, type Medium, type Verdict } from '../domain/vocabulary.js';
import { AllegationRow } from '../persistence/allegation.entity.js';
import { CaseRow, NOT_DUE } from '../persistence/case.entity.js';
import { PollutionTypeRow } from '../persistence/pollution-type.entity.js';
import { Assignments } from './assignments.js';
import { Contacts, type Contact } from './contacts.js';
import { IndexCase } from './index-case.js';

export interface NewCase {
  campaignId: string;
  batchId: string | null;
  acceptanceNo: string | null;
  channel: Channel | null;
  isKeyCase: boolean;
  isSupplement?: boolean;
  outOfScope?: boolean;
  title: string;
  content: string;
  place?: string | null;
  subject?: string | null;
  area?: string | null;
  streetId: string | null;
  pollutionTypes: readonly { medium: Medium; label: string }[];
  allegations: readonly string[];
  leadUnitId: string | null;
  assistUnitIds: readonly string[];
  caseLeaderId?: string | null;
  caseOfficerId?: string | null;
  closureGoal?: string | null;
  finding?: string | null;
  handling?: string | null;
  accountability?: string | null;
  verdict?: Verdict | null;
  repeatOfId?: string | null;
  /** For a piece: the case it was split from. */
  splitFromId?: string;
  rawCells?: { header: string; text: string }[] | null;
  contact?: Contact | null;
}

/** 登记: a case enters the ledger and waits for dispatch. */
@Injectable()
export class RegisterCase {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly campaigns: Campaigns,
    private readonly assignments: Assignments,
    private readonly contacts: Contacts,
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

  /** For a caller whose transaction is open already: an import. Throws NumberTakenError. */
  async within(tx: Tx, actor: Actor, input: NewCase, now: Instant): Promise<string> {
    await this.campaigns.require(tx, input.campaignId);
    const number = parseAcceptanceNumber(input.acceptanceNo ?? '');
    const numberKey = number.normalized || null;
    await this.requireFree(tx, input.campaignId, numberKey);
    const id = newId();
    const { content, sealed } = this.contacts.blackOut(input.content);
    const found = tx.create(CaseRow, {
      ...BLANK,
      id,
      campaignId: input.campaignId,
      batchId: input.batchId,
      acceptanceNo: input.acceptanceNo?.trim() || null,
      numberKey,
      parsedNumber: number.parsed,
      channel: input.channel ?? number.parsed?.channel ?? null,
      isKeyCase: input.isKeyCase || number.isKeyCase,
      isSupplement: input.isSupplement ?? false,
      outOfScope: input.outOfScope ?? false,
      title: this.contacts.blackOut(input.title).content,
      content,
      place: input.place ?? null,
      subject: input.subject ?? null,
      placeKey: placeKeyOf(input.place ?? null, content),
      area: input.area ?? null,
      streetId: input.streetId,
      media: mediaBits(input.pollutionTypes),
      caseLeaderId: input.caseLeaderId ?? null,
      caseOfficerId: input.caseOfficerId ?? null,
      closureGoal: input.closureGoal ?? null,
      finding: input.finding ?? null,
      handling: input.handling ?? null,
      accountability: input.accountability ?? null,
      verdict: input.verdict ?? null,
      repeatOfId: input.repeatOfId ?? null,
      splitFromId: input.splitFromId ?? null,
      rawCells: this.contacts.blackOutCells(input.rawCells ?? null),
      createdAt: now,
    });
    await this.assignments.set(tx, found, input, now);
    await tx.insert(CaseRow, found as never);
    await insertParts(tx, id, input, (text) => this.contacts.blackOut(text).content);
    await this.indexCase.fresh(tx, found);
    await this.contacts.put(tx, id, { ...input.contact, ...(sealed ? { originalText: sealed } : {}) }, now);
    await this.history.append(
      tx,
      actor,
      {
        action: 'case.register',
        subjectType: 'case',
        subjectId: id,
        data: { number: numberKey, to: 'registered' },
      },
      now,
    );
    return id;
  }

  private async requireFree(tx: Tx, campaignId: string, numberKey: string | null): Promise<void> {
    const known = numberKey && (await tx.findOneBy(CaseRow, { campaignId, numberKey }));
    if (known) throw new NumberTakenError({ number: numberKey, caseId: known.id });
  }
}

const BLANK = {
  version: 1,
  status: 'registered',
  closure: 'OPEN',
  homeUnitId: null,
  leadUnitId: null,
  holders: 0,
  soleUnitId: null,
  wholeWeight: 0,
  nextMilestone: null,
  nextMilestoneOn: null,
  repeatAfterClosure: false,
  handlingLevel: null,
  inTaskForce: false,
  returns: 0,
  ruled: false,
  rounds: 0,
  dispatchedAt: null,
  signedAt: null,
  reportedAt: null,
  verifiedAt: null,
  publishedAt: null,
  nextDueAt: null,
  nextDueOn: null,
  nextDueStep: null,
  nextDueUnit: null,
  dueOrder: NOT_DUE,
} as const;

async function insertParts(
  tx: Tx,
  caseId: string,
  input: NewCase,
  clean: (text: string) => string,
): Promise<void> {
  const allegations = input.allegations.length > 0 ? input.allegations : [input.title];
  await tx.insert(
    AllegationRow,
    allegations.map((text, index) => ({
      id: newId(),
      caseId,
      ordinal: index + 1,
      text: clean(text).slice(0, 500),
      verdict: allegations.length === 1 ? (input.verdict ?? null) : null,
      ground: null,
    })),
  );
  const types = input.pollutionTypes.map((type, ordinal) => ({ caseId, ordinal, ...type }));
  if (types.length > 0) await tx.insert(PollutionTypeRow, types);
}
