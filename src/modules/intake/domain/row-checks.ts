import type { ReadContext, RowFacts } from './parsed-row.js';
import { findPersonalData, type PersonalDataKind } from '../../cases/domain/index.js';
import type { FieldReader } from './raw-row.js';
import { findRepeatMentions } from './repeat-mentions.js';
import type { FieldName } from './header-synonyms.js';
import { finding, type FindingCode, type RowFinding, type Severity } from './row-finding.js';
import { parseChannel, parseClosure, parsePollutionTypes, parseVerdict } from './row-values.js';
import { outOfScopeField, TOLD_FIELDS } from './told-fields.js';

interface Checked {
  row: FieldReader;
  facts: RowFacts;
  context: ReadContext;
}

type Check = (checked: Checked) => RowFinding[];

const KINDS: Record<PersonalDataKind, { zh: string; en: string }> = {
  phone: { zh: '电话', en: 'telephone' },
  'id-number': { zh: '证件号', en: 'identity number' },
  plate: { zh: '车牌', en: 'number plate' },
  'door-number': { zh: '门牌', en: 'flat number' },
};

function at(
  { row }: Checked,
  field: FieldName,
  code: FindingCode,
  details: Record<string, unknown> = {},
  severity?: Severity,
): RowFinding[] {
  const place = { rowNumber: row.rowNumber, column: row.column(field), field };
  return [finding(code, place, details, severity)];
}

/** What Excel makes of a long number when it writes CSV. */
const SCIENTIFIC = /^\d(?:\.\d+)?E\+\d+$/;

const number: Check = (checked) => {
  const { normalized, parsed } = checked.facts.number;
  if (normalized === '') {
    return at(checked, 'acceptanceNo', 'number.missing', {}, checked.facts.content ? 'warning' : 'rejected');
  }
  if (parsed) return [];
  const code = SCIENTIFIC.test(normalized) ? 'number.scientific' : 'number.unparsed';
  return at(checked, 'acceptanceNo', code, { number: normalized });
};

const content: Check = (checked) => {
  const field = checked.row.has('content') ? 'content' : 'finding';
  if (checked.facts.content === '') return at(checked, field, 'content.missing');
  return field === 'content' ? [] : at(checked, field, 'content.from-finding');
};

const verdict: Check = (checked) => {
  const text = checked.row.text('verdict');
  return parseVerdict(text).known ? [] : at(checked, 'verdict', 'verdict.unknown', { text });
};

const closure: Check = (checked) => {
  const text = checked.row.text('closure');
  const { known, value } = parseClosure(text);
  if (!known) return at(checked, 'closure', 'closure.unknown', { text });
  return value === 'CLOSED' || value === 'STAGE_CLOSED'
    ? at(checked, 'closure', 'closure.claimed', { text })
    : [];
};

const pollutionTypes: Check = (checked) =>
  parsePollutionTypes(checked.row.text('pollutionTypes')).unknown.flatMap((text) =>
    at(checked, 'pollutionTypes', 'type.unknown', { text }),
  );

const channel: Check = (checked) => {
  const text = checked.row.text('channel');
  return parseChannel(text).known ? [] : at(checked, 'channel', 'channel.unknown', { text });
};

const scope: Check = (checked) =>
  checked.facts.outOfScope ? at(checked, outOfScopeField(checked.row) ?? 'closure', 'out-of-scope') : [];

/** Told once, at the first column that mentions it. */
const repeats: Check = (checked) =>
  checked.facts.repeatMentions.flatMap((other) => {
    const own = checked.facts.number.normalized;
    const says = (field: FieldName) => findRepeatMentions(checked.row.text(field), own).includes(other);
    const known = checked.context.knownNumbers?.has(other) ?? false;
    return at(checked, TOLD_FIELDS.find(says) ?? 'content', 'repeat.mentioned', { number: other, known });
  });

const personalData: Check = (checked) =>
  TOLD_FIELDS.flatMap((field) => {
    const kinds = [...new Set(findPersonalData(checked.row.text(field)).map(({ kind }) => kind))];
    if (kinds.length === 0) return [];
    const kindsZh = kinds.map((kind) => KINDS[kind].zh).join('、');
    const kindsEn = kinds.map((kind) => KINDS[kind].en).join(', ');
    return at(checked, field, 'personal-data.found', { kinds, kindsZh, kindsEn });
  });

const streets: Check = (checked) => {
  const named = checked.facts.streets.map(({ name }) => name);
  // A row without text is rejected anyway, and nobody should go looking for its street.
  if (named.length === 1 || checked.facts.content === '') return [];
  const field = checked.row.has('content') ? 'content' : 'finding';
  if (named.length === 0) return at(checked, field, 'street.unknown');
  return at(checked, field, 'street.several', { streets: named.join('、') });
};

/** In the order of the official columns. */
const CHECKS: readonly Check[] = [
  number,
  content,
  repeats,
  streets,
  personalData,
  channel,
  pollutionTypes,
  verdict,
  closure,
  scope,
];

/** Everything to be said about one row on its own. */
export function checkRow(row: FieldReader, facts: RowFacts, context: ReadContext): RowFinding[] {
  return CHECKS.flatMap((check) => check({ row, facts, context }));
}
