import { newId } from '../../../kernel/ids.js';
import type { Instant } from '../../../kernel/instant.js';
import { parseAcceptanceNumber } from '../domain/acceptance-number.js';
import { placeKeyOf } from '../domain/place-words.js';
import { mediaBits, type Channel, type Medium, type Verdict } from '../domain/vocabulary.js';
import type { AllegationRow } from '../persistence/allegation.entity.js';
import { NOT_DUE, type CaseRow } from '../persistence/case.entity.js';
import type { PollutionTypeRow } from '../persistence/pollution-type.entity.js';
import type { Contact, Contacts } from './contacts.js';

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
  /** Of that street. */
  communityId?: string | null;
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
  /** 拆分件: the case that this one is a part of. */
  splitFromId?: string | null;
  rawCells?: { header: string; text: string }[] | null;
  contact?: Contact | null;
}

/** A new case as it is written: personal data are blacked out, and `contact` holds what has to be sealed. */
export interface CaseRows {
  row: CaseRow;
  allegations: AllegationRow[];
  pollutionTypes: PollutionTypeRow[];
  contact: Contact;
}

/** What a new case becomes in the ledger, the same for one that is typed in and for thousands of an import. */
export function caseRows(
  input: NewCase,
  now: Instant,
  contacts: Pick<Contacts, 'blackOut' | 'blackOutCells'>,
): CaseRows {
  const id = newId();
  const number = parseAcceptanceNumber(input.acceptanceNo ?? '');
  const { content, sealed } = contacts.blackOut(input.content);
  const clean = (text: string): string => contacts.blackOut(text).content;
  const row: CaseRow = {
    ...BLANK,
    id,
    campaignId: input.campaignId,
    batchId: input.batchId,
    acceptanceNo: input.acceptanceNo?.trim() || null,
    numberKey: number.normalized || null,
    parsedNumber: number.parsed,
    channel: input.channel ?? number.parsed?.channel ?? null,
    isKeyCase: input.isKeyCase || number.isKeyCase,
    isSupplement: input.isSupplement ?? false,
    outOfScope: input.outOfScope ?? false,
    title: clean(input.title),
    content,
    place: input.place ?? null,
    subject: input.subject ?? null,
    placeKey: placeKeyOf(input.place ?? null, content),
    area: input.area ?? null,
    streetId: input.streetId,
    communityId: input.communityId ?? null,
    media: mediaBits(input.pollutionTypes),
    homeUnitId: input.streetId ?? input.leadUnitId,
    caseLeaderId: input.caseLeaderId ?? null,
    caseOfficerId: input.caseOfficerId ?? null,
    closureGoal: input.closureGoal ?? null,
    finding: input.finding ?? null,
    handling: input.handling ?? null,
    accountability: input.accountability ?? null,
    verdict: input.verdict ?? null,
    repeatOfId: input.repeatOfId ?? null,
    splitFromId: input.splitFromId ?? null,
    rawCells: contacts.blackOutCells(input.rawCells ?? null),
    createdAt: now,
  };
  const allegations = input.allegations.length > 0 ? input.allegations : [input.title];
  return {
    row,
    allegations: allegations.map((text, index) => ({
      id: newId(),
      caseId: id,
      ordinal: index + 1,
      text: clean(text).slice(0, 500),
      verdict: allegations.length === 1 ? (input.verdict ?? null) : null,
      ground: null,
    })),
    pollutionTypes: input.pollutionTypes.map((type, ordinal) => ({ caseId: id, ordinal, ...type })),
    contact: { ...input.contact, ...(sealed ? { originalText: sealed } : {}) },
  };
}

const BLANK = {
  version: 1,
  status: 'registered',
  closure: 'OPEN',
  leadUnitId: null,
  holders: 0,
  soleUnitId: null,
  wholeWeight: 0,
  searchNo: null,
  nextMilestone: null,
  nextMilestoneOn: null,
  repeatAfterClosure: false,
  handlingLevel: null,
  inTaskForce: false,
  returns: 0,
  ruled: false,
  rounds: 0,
  dispatchedAt: null,
  dispatchLoggedAt: null,
  signedAt: null,
  reportedAt: null,
  verifiedAt: null,
  publishedAt: null,
  nextDueAt: null,
  nextDueOn: null,
  nextDueStep: null,
  nextDueUnit: null,
  nextDueExtensions: 0,
  askedExtension: false,
  dueOrder: NOT_DUE,
} as const;
