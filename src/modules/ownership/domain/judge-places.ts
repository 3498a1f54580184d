import type { Day } from '../../../kernel/day.js';
import { day, isDay } from '../../../kernel/day.js';
import type { Wording } from '../../../kernel/errors.js';

export const PLACE_COLUMNS = [
  'kind',
  'number',
  'name',
  'street',
  'community',
  'person',
  'account',
  'post',
  'fromOn',
  'untilOn',
  'lng',
  'lat',
  'note',
] as const;
export type PlaceColumn = (typeof PLACE_COLUMNS)[number];

export interface PlaceTableLine {
  line: number;
  cells: Partial<Record<PlaceColumn, string>>;
}

interface NamedUnit {
  id: string;
  name: string;
  shortName: string | null;
  aliases: readonly string[];
  parentId: string | null;
}

export interface KnownPlace {
  id: string;
  version: number;
  kind: string;
  number: string | null;
  name: string;
  streetId: string;
  communityId: string | null;
  latE6: number | null;
  lngE6: number | null;
  note: string | null;
  duty: KnownDuty | null;
}

export interface KnownDuty {
  id: string;
  userId: string | null;
  personName: string;
  post: string | null;
  fromOn: Day;
  untilOn: Day | null;
}

export interface PlaceTableFacts {
  /** Kinds of areas and points. */
  kinds: readonly { key: string; name: string }[];
  /** Streets that the actor may change. */
  streets: readonly NamedUnit[];
  communities: readonly NamedUnit[];
  people: readonly { id: string; username: string; name: string; unitPath: string }[];
  places: readonly KnownPlace[];
}

export type PlaceVerdict = 'new' | 'changed' | 'unchanged' | 'refused';
/** What of a place changes: a fact of it, or who answers for it. */
export type PlaceChange = 'community' | 'position' | 'name' | 'note' | 'person';

export interface JudgedPlace {
  line: number;
  cells: PlaceTableLine['cells'];
  verdict: PlaceVerdict;
  known: KnownPlace | null;
  facts: Omit<KnownPlace, 'id' | 'version' | 'duty'>;
  /** Who is to answer for it, where that is said and not so already. */
  appoint: (Omit<KnownDuty, 'id' | 'fromOn'> & { fromOn: Day | null }) | null;
  changes: PlaceChange[];
  faults: { column: PlaceColumn; wording: Wording }[];
}

const LONGEST: Partial<Record<PlaceColumn, number>> = {
  name: 120,
  number: 40,
  person: 60,
  post: 100,
  note: 300,
};

/** 试算: what each line of a table of areas and points would do. A blank cell leaves a fact as it is. */
export function judgePlaces(lines: readonly PlaceTableLine[], facts: PlaceTableFacts): JudgedPlace[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const judged = judgeLine(line, facts);
    const { kind, number, name, streetId } = judged.facts;
    const key = judged.known?.id ?? (number ? `${kind}#${number}` : `${kind}@${streetId}:${name}`);
    const before = seen.get(key);
    if (before !== undefined && judged.verdict !== 'refused')
      refuse(judged, 'name', `与第 ${before} 行是同一个。`, `The same as in line ${before}.`);
    seen.set(key, line.line);
    return judged;
  });
}

function refuse(judged: JudgedPlace, column: PlaceColumn, zh: string, en: string): void {
  judged.faults.push({ column, wording: { zh, en } });
  judged.verdict = 'refused';
}

function judgeLine({ line, cells }: PlaceTableLine, table: PlaceTableFacts): JudgedPlace {
  const cell = (column: PlaceColumn): string => (cells[column] ?? '').trim();
  const kind = table.kinds.find(({ name, key }) => name === cell('kind') || key === cell('kind'));
  const street = table.streets.filter((unit) => isCalled(unit, cell('street')));
  const streetId = street.length === 1 ? street[0]!.id : '';
  const number = cell('number') || null;
  const known =
    table.places.find(
      (one) =>
        one.kind === kind?.key &&
        (number ? one.number === number : one.streetId === streetId && one.name === cell('name')),
    ) ?? null;
  const community = table.communities.filter(
    (unit) => unit.parentId === streetId && isCalled(unit, cell('community')),
  );
  const at = positionOf(cell('lat'), cell('lng'));
  const judged: JudgedPlace = {
    line,
    cells,
    verdict: known ? 'unchanged' : 'new',
    known,
    facts: {
      kind: kind?.key ?? '',
      number: number ?? known?.number ?? null,
      name: cell('name') || (known?.name ?? ''),
      streetId,
      communityId: cell('community') ? (community[0]?.id ?? null) : (known?.communityId ?? null),
      latE6: at ? at.latE6 : (known?.latE6 ?? null),
      lngE6: at ? at.lngE6 : (known?.lngE6 ?? null),
      note: cell('note') || (known?.note ?? null),
    },
    appoint: null,
    changes: [],
    faults: [],
  };
  requireCells(judged, { kind: kind !== undefined, street: street.length, community: community.length });
  if (at === undefined && (cell('lat') || cell('lng')))
    refuse(judged, 'lat', '经纬度要成对，用小数度。', 'Longitude and latitude come as a pair, in degrees.');
  appointTo(judged, table);
  judged.changes = changesOf(judged);
  if (judged.verdict === 'unchanged' && judged.changes.length > 0) judged.verdict = 'changed';
  return judged;
}

function requireCells(
  judged: JudgedPlace,
  found: { kind: boolean; street: number; community: number },
): void {
  const cell = (column: PlaceColumn): string => (judged.cells[column] ?? '').trim();
  if (!found.kind)
    refuse(
      judged,
      'kind',
      '没有这个种类，请照页面上的名称写，或先在页面上添加。',
      'There is no such kind; write it as the page does, or add it there first.',
    );
  if (!cell('name') && !judged.known) refuse(judged, 'name', '缺名称。', 'The name is missing.');
  if (found.street !== 1)
    refuse(
      judged,
      'street',
      '没有这个街道，或不在您的范围。',
      'There is no such street, or it is outside your area.',
    );
  if (cell('community') && found.community !== 1 && found.street === 1)
    refuse(judged, 'community', '这个街道没有这个社区。', 'The street has no such community.');
  if (judged.known && judged.known.streetId !== judged.facts.streetId && found.street === 1)
    refuse(
      judged,
      'street',
      '这个编号登记在别的街道，请在页面上改。',
      'This number stands in another street; change it on the page.',
    );
  for (const column of Object.keys(LONGEST) as PlaceColumn[])
    if (cell(column).length > LONGEST[column]!) refuse(judged, column, '太长了。', 'This is too long.');
}

/** The person of the line: by account, else by name where exactly one in the street is called so, else without an account. */
function appointTo(judged: JudgedPlace, { people, streets }: PlaceTableFacts): void {
  const cell = (column: PlaceColumn): string => (judged.cells[column] ?? '').trim();
  const days = { fromOn: dayIn(cell('fromOn')), untilOn: dayIn(cell('untilOn')) };
  for (const column of ['fromOn', 'untilOn'] as const)
    if (days[column] === undefined)
      refuse(judged, column, '日期写成 2026-05-20 这样。', 'Write a day like 2026-05-20.');
  const [fromOn, untilOn] = [days.fromOn ?? null, days.untilOn ?? null];
  if (!cell('person') && !cell('account')) return;
  const street = streets.find(({ id }) => id === judged.facts.streetId);
  const named = people.filter(
    ({ name, unitPath }) => name === cell('person') && unitPath.includes(`/${street?.id}/`),
  );
  const user = cell('account')
    ? people.find(({ username }) => username === cell('account').toLowerCase())
    : named.length === 1
      ? named[0]
      : undefined;
  if (cell('account') && !user)
    return refuse(judged, 'account', '没有这个在用的账号。', 'There is no such account in use.');
  if (user && cell('person') && user.name !== cell('person'))
    return refuse(judged, 'person', `账号是${user.name}的。`, `The account is that of ${user.name}.`);
  const before = judged.known?.duty ?? null;
  const personName = user?.name ?? cell('person');
  const samePerson =
    before && (user ? before.userId === user.id : !before.userId && before.personName === personName);
  const same =
    samePerson &&
    (!cell('post') || before.post === cell('post')) &&
    (!cell('fromOn') || before.fromOn === fromOn) &&
    (!cell('untilOn') || before.untilOn === untilOn);
  if (same) return;
  if (fromOn && untilOn && untilOn < fromOn)
    refuse(judged, 'untilOn', '截止日期早于开始日期。', 'The last day lies before the first.');
  if (before && fromOn && fromOn < before.fromOn)
    refuse(
      judged,
      'fromOn',
      `早于现任的开始日期（${before.fromOn}）。`,
      `Before the day on which the present one began (${before.fromOn}).`,
    );
  judged.appoint = { userId: user?.id ?? null, personName, post: cell('post') || null, fromOn, untilOn };
}

function changesOf({ known, facts, appoint }: JudgedPlace): PlaceChange[] {
  const changes: PlaceChange[] = [];
  if (appoint) changes.push('person');
  if (!known) return changes;
  if (known.name !== facts.name) changes.push('name');
  if (known.communityId !== facts.communityId) changes.push('community');
  if (known.latE6 !== facts.latE6 || known.lngE6 !== facts.lngE6) changes.push('position');
  if (known.note !== facts.note) changes.push('note');
  return changes;
}

const isCalled = ({ name, shortName, aliases }: NamedUnit, text: string): boolean =>
  text !== '' && (name === text || shortName === text || aliases.includes(text));

/** Null for a blank cell, undefined for what is no day. */
function dayIn(text: string): Day | null | undefined {
  if (text === '') return null;
  const found = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  if (!found) return undefined;
  const iso = `${found[1]}-${found[2]!.padStart(2, '0')}-${found[3]!.padStart(2, '0')}`;
  return isDay(iso) ? day(iso) : undefined;
}

function positionOf(lat: string, lng: string): { latE6: number; lngE6: number } | undefined {
  const [y, x] = [Number(lat), Number(lng)];
  if (!lat || !lng || !Number.isFinite(y) || !Number.isFinite(x)) return undefined;
  if (Math.abs(y) > 90 || Math.abs(x) > 180 || (y === 0 && x === 0)) return undefined;
  return { latE6: Math.round(y * 1_000_000), lngE6: Math.round(x * 1_000_000) };
}
