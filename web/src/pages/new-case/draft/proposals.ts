import {
  EMPTY,
  type EntryDraft,
  type FieldName,
  type Recognised,
  type Slip,
  type Values,
} from './entry-draft';

/** What slip and text say for each field; a field that they say nothing about is missing. */
export function proposalsOf(slip: Slip | null, found: Recognised | undefined): Partial<Values> {
  const number = found?.number;
  const said: Partial<Values> = {
    batchLabel: slip?.batchLabel ?? number?.batchLabel ?? '',
    acceptanceNo: slip?.acceptanceNo ?? '',
    channel: slip?.channel ?? (number?.channel as Values['channel'] | undefined) ?? null,
    streetId: found?.street?.id ?? null,
    communityId: found?.community?.id ?? null,
    place: slip?.place ?? found?.place ?? '',
    subject: found?.subject ?? '',
    content: slip?.content ?? '',
    types: slip && slip.types.length > 0 ? typesOf(slip.types) : typesOf(found?.types ?? []),
    isKeyCase: (slip?.isKeyCase ?? false) || (number?.isKeyCase ?? false),
    isSupplement: slip?.isSupplement ?? false,
    leadUnitId: slip?.leadUnitId ?? found?.parties.leadUnitId ?? null,
    assistUnitIds:
      slip && slip.assistUnitIds.length > 0 ? slip.assistUnitIds : (found?.parties.assistUnitIds ?? []),
    caseLeaderId: found?.parties.caseLeaderId ?? null,
    title: found?.title ?? '',
    allegations: (found?.allegations ?? []).join('\n'),
  };
  return Object.fromEntries(Object.entries(said).filter(([name, value]) => says(name as FieldName, value)));
}

const typesOf = (types: Recognised['types']): Values['types'] =>
  types.map(({ medium, label }) => ({ medium, label }));

const says = (name: FieldName, value: unknown): boolean =>
  JSON.stringify(value) !== JSON.stringify(EMPTY[name]);

/** The form as it stands: typed before proposed before empty. */
export function valuesOf(draft: EntryDraft, proposals: Partial<Values>): Values {
  const open = Object.fromEntries(
    Object.entries(proposals).filter(([name]) => !draft.dropped.includes(name as FieldName)),
  );
  const values: Values = { ...EMPTY, ...open, ...draft.typed };
  // A proposal about another street than the one on show is none.
  if (!('communityId' in draft.typed) && values.streetId !== proposals.streetId) values.communityId = null;
  return { ...values, assistUnitIds: values.assistUnitIds.filter((id) => id !== values.leadUnitId) };
}

/** Whether a field shows what was recognised and not what somebody typed. */
export const isProposal = (
  { typed, dropped }: EntryDraft,
  proposals: Partial<Values>,
  name: FieldName,
): boolean => !(name in typed) && !dropped.includes(name) && name in proposals;
