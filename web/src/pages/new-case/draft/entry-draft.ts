import { newId } from '../../../api/new-id';
import type { components } from '../../../api/schema';
import type { Medium } from '../../../shared/case/media';

type Schemas = components['schemas'];
export type Channel = Schemas['Channel'];
export type Recognised = Schemas['RecognisedResponse'];
/** The slip as the server read it: the complainant blacked out, and sealed for the way back. */
export type Slip = Omit<Schemas['RecognisedSlipResponse'], 'sealed'>;
export type LinkKind = Schemas['LinkKind'];

export interface TypeChoice {
  medium: Medium;
  label: string;
}

/** The form, field by field. */
export interface Values {
  batchLabel: string;
  acceptanceNo: string;
  channel: Channel | null;
  streetId: string | null;
  /** A community of that street. */
  communityId: string | null;
  place: string;
  subject: string;
  content: string;
  types: TypeChoice[];
  isKeyCase: boolean;
  isSupplement: boolean;
  leadUnitId: string | null;
  assistUnitIds: string[];
  caseLeaderId: string | null;
  title: string;
  /** One a line. */
  allegations: string;
}
export type FieldName = keyof Values;

export const EMPTY: Values = {
  batchLabel: '',
  acceptanceNo: '',
  channel: null,
  streetId: null,
  communityId: null,
  place: '',
  subject: '',
  content: '',
  types: [],
  isKeyCase: false,
  isSupplement: false,
  leadUnitId: null,
  assistUnitIds: [],
  caseLeaderId: null,
  title: '',
  allegations: '',
};

/** What was decided about a look-alike; it becomes a link with the saving of the case. */
export interface Decision {
  otherId: string;
  kind: LinkKind;
  note: string;
  likeness: number | null;
  /** How people call the other one. */
  number: string;
}

/** An unfinished entry: what was typed, apart from what was only recognised. */
export interface EntryDraft {
  /** Another one with every slip and every case: an answer about the one before is no answer. */
  id: string;
  campaignId: string | null;
  /** Typed, chosen or accepted; goes before every proposal. */
  typed: Partial<Values>;
  /** Those of `typed` that were recognised first; another slip takes their place. */
  accepted: FieldName[];
  /** Proposals that were thrown out with Esc. */
  dropped: FieldName[];
  slip: Slip | null;
  /** Complainants as the server sealed them. */
  sealed: string[];
  /** Typed by hand; never kept on the device. */
  contact: { name: string; phone: string };
  decisions: Decision[];
}

export const NEW_DRAFT: EntryDraft = {
  id: '',
  campaignId: null,
  typed: {},
  accepted: [],
  dropped: [],
  slip: null,
  sealed: [],
  contact: { name: '', phone: '' },
  decisions: [],
};

/** Whether it holds a keystroke worth keeping: campaign and batch alone are none. */
export function isBlank({ typed, slip, contact, decisions }: EntryDraft): boolean {
  const fields = Object.keys(typed).filter((name) => name !== 'batchLabel');
  return fields.length === 0 && !slip && !contact.name && !contact.phone && decisions.length === 0;
}

/** Another slip: what was typed by hand goes on, what came from the slip before goes. */
export function withSlip(now: EntryDraft, slip: Slip, sealed: string | null): EntryDraft {
  const own = Object.entries(now.typed).filter(([name]) =>
    name === 'batchLabel' ? !slip.batchLabel : !now.accepted.includes(name as FieldName),
  );
  return {
    ...now,
    id: newId(),
    typed: Object.fromEntries(own),
    accepted: [],
    dropped: [],
    slip,
    sealed: sealed ? [sealed] : [],
    decisions: [],
  };
}

/** The next case of the same hand-over. */
export const nextDraft = ({ campaignId, typed }: EntryDraft, batchLabel: string): EntryDraft => ({
  ...NEW_DRAFT,
  id: newId(),
  campaignId,
  typed: batchLabel ? { batchLabel } : typed.batchLabel ? { batchLabel: typed.batchLabel } : {},
});

/** Whether the officer changed something; that the server blacked a name out in the text is no change of theirs. */
export function changedByHand(before: EntryDraft, after: EntryDraft): boolean {
  const text = before.typed.content !== after.typed.content && before.sealed === after.sealed;
  return text || handOf(before) !== handOf(after);
}

const handOf = ({ typed: { content: _, ...typed }, sealed: __, ...rest }: EntryDraft): string =>
  JSON.stringify([typed, rest]);
