import { parseAcceptanceNumber } from '../../cases/domain/index.js';
import { splitAllegations } from './allegations.js';
import { findStreets, type NamedUnit } from './find-streets.js';
import type { Section } from './footer-rows.js';
import { PERSONAL_FIELDS } from './header-synonyms.js';
import type { ReadContext, RowContact, RowFacts } from './parsed-row.js';
import { findPersonalData } from '../../cases/domain/index.js';
import type { FieldReader } from './raw-row.js';
import { findRepeatMentions } from './repeat-mentions.js';
import { parseChannel, parseClosure, parsePollutionTypes, parseVerdict } from './row-values.js';
import { isBlank, squash, wordKey } from './text.js';
import { titleOf } from './title-of.js';
import { outOfScopeField, TOLD_FIELDS } from './told-fields.js';

const KEY_WORD = /^(?:是|加星|已加星|重点|重点件|重点关注)$/;

function isKeyFlag(text: string): boolean {
  // Stars inside a text are masked telephone digits.
  return /^\d*[*★]+\d*$/.test(squash(text)) || KEY_WORD.test(wordKey(text));
}

/** Reads what one row says; judges nothing. */
export function rowFacts<U extends NamedUnit>(
  row: FieldReader,
  context: ReadContext<U>,
  section: Section | null = null,
): RowFacts<U> {
  const number = parseAcceptanceNumber(row.text('acceptanceNo'));
  const finding = row.text('finding');
  // Guangdong's form of 2021 has no complaint text at all: the finding retells it.
  const content = row.text('content') || (row.has('content') ? '' : finding);
  const area = row.text('area');
  const place = row.text('place');
  const closure = parseClosure(row.text('closure'));
  const streets = findStreets(context.streets, [content, place, area].join('\n'));
  const told = TOLD_FIELDS.map((field) => row.text(field)).join('\n');
  return {
    rowNumber: row.rowNumber,
    raw: row.raw,
    serial: row.text('serial'),
    number,
    batchLabel: number.batchLabel ?? (row.text('batchLabel') || (section?.batchLabel ?? null)),
    channel: parseChannel(row.text('channel')).value ?? number.parsed?.channel ?? section?.channel ?? null,
    isKeyCase:
      number.isKeyCase ||
      (['keyFlag', 'serial', 'remark'] as const).some((field) => isKeyFlag(row.text(field))),
    title: titleOf(content, {
      districts: context.districts ?? [],
      streets: context.streets.map(({ name }) => name),
    }),
    content,
    allegations: splitAllegations(content),
    area,
    place,
    streets,
    pollutionTypes: parsePollutionTypes(row.text('pollutionTypes')).types,
    finding,
    verdict: parseVerdict(row.text('verdict')).value,
    closureGoal: row.text('closureGoal'),
    handling: row.text('handling'),
    claimedClosure: closure.value,
    outOfScope: closure.outOfScope || outOfScopeField(row) !== null,
    accountability: row.text('accountability'),
    remark: row.text('remark') || (isKeyFlag(row.text('keyFlag')) ? '' : row.text('keyFlag')),
    caseOfficer: row.text('caseOfficer'),
    handlingCategory: row.text('handlingCategory'),
    closureBasis: row.text('closureBasis'),
    leadUnit: row.text('leadUnit'),
    assistUnits: row.text('assistUnits'),
    caseLeader: row.text('caseLeader'),
    handedOverAt: row.text('handedOverAt'),
    contact: contactOf(row),
    repeatMentions: findRepeatMentions(told, number.normalized),
    personalData: findPersonalData(told).map(({ kind }) => kind),
  };
}

function contactOf(row: FieldReader): RowContact | null {
  const told = PERSONAL_FIELDS.map((field) => (isBlank(row.text(field)) ? '' : row.text(field)));
  const [name = '', phone = '', address = ''] = told;
  return told.some((text) => text !== '') ? { name, phone, address } : null;
}
