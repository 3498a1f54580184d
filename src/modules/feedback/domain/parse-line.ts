import type { Day } from '../../../kernel/day.js';
import { fill, type Wording } from '../../../kernel/errors.js';
import { wordKey } from '../../../kernel/heading-key.js';
import { squash } from '../../../kernel/text.js';
import type { KnownUnit } from '../../organisation/domain/index.js';
import type { Source, TaskType } from '../../rectification/domain/index.js';
import type { FeedbackColumn, FeedbackLine } from './columns.js';
import { FAULTS, NOTES } from './line-words.js';
import { readMilestones, type SaidMilestone } from './read-milestones.js';
import { readEvery, readLeaders, readType } from './said-parts.js';
import { namedUnits } from './named-units.js';

export interface CellFault {
  column: FeedbackColumn;
  wording: Wording;
}

/** What an officer has decided about a list, and the calendar by which its days are read. */
export interface ReadingOf {
  /** Where the list itself does not say it. */
  round: string | null;
  units: readonly KnownUnit[];
  /** Written names that an officer has given a unit, by `wordKey`. */
  choices: ReadonlyMap<string, string>;
  readDay: (said: string) => { day: Day; said: string; tentative: boolean } | null;
}

/** What a line says; a fact that it does not mention is undefined. */
export interface SaidFacts {
  source?: Source;
  sourceRound?: string;
  sourceNo?: string;
  title?: string;
  problem?: string;
  goal?: string;
  measures?: string;
  type?: TaskType;
  dueOn?: Day | null;
  dueSaid?: string | null;
  evidenceEvery?: number;
  partyLeader?: string | null;
  governmentLeader?: string | null;
  owner?: string;
  leadId?: string;
  assistIds?: string[];
  streetIds?: string[];
  superviseIds?: string[];
  milestones?: SaidMilestone[];
}

export interface ParsedLine {
  line: FeedbackLine;
  said: SaidFacts;
  faults: CellFault[];
  notes: CellFault[];
  /** Names that no unit has. */
  unknown: string[];
}

const LONGEST: Partial<Record<FeedbackColumn, number>> = {
  sourceNo: 60,
  source: 60,
  title: 200,
  problem: 4000,
  goal: 2000,
  measures: 4000,
  owner: 60,
  partyLeader: 60,
  governmentLeader: 60,
};
/** These say where it comes from, but not of which round. */
const GENERAL = /^(?:督察反馈|反馈意见|反馈问题|反馈|督察|央督|省督|督察反馈问题|督察反馈意见)$/;
const FOR_EVER = /长期|持续|常态/;

/** Reads the cells of a line one by one; what cannot be read is told at its cell. */
export function parseLine(line: FeedbackLine, reading: ReadingOf): ParsedLine {
  const parsed: ParsedLine = { line, said: {}, faults: [], notes: [], unknown: [] };
  const cell = (column: FeedbackColumn): string => line.cells[column] ?? '';
  const { said } = parsed;
  for (const column of [
    'title',
    'problem',
    'goal',
    'measures',
    'owner',
    'partyLeader',
    'governmentLeader',
  ] as const)
    if (cell(column)) said[column] = cell(column);
  if (!cell('problem') && cell('title')) said.problem = cell('title');
  const number = cell('sourceNo') || cell('serial');
  if (number) said.sourceNo = number.replace(/\s+/g, ' ');
  parseSource(parsed, cell('source'), reading);
  if (cell('leaders')) {
    const { party, government } = readLeaders(cell('leaders'));
    said.partyLeader ??= party;
    said.governmentLeader ??= government;
  }
  parseUnits(parsed, reading);
  parseDates(parsed, cell, reading);
  for (const [column, most] of Object.entries(LONGEST) as [FeedbackColumn, number][])
    if (cell(column).length > most) fault(parsed, column, FAULTS.tooLong, { most });
  for (const name of ['partyLeader', 'governmentLeader'] as const)
    if ((said[name] ?? '').length > 60 && !cell(name)) fault(parsed, 'leaders', FAULTS.tooLong, { most: 60 });
  return parsed;
}

export function fault(
  { faults }: Pick<ParsedLine, 'faults'>,
  column: FeedbackColumn,
  wording: Wording,
  details: Record<string, unknown> = {},
): void {
  faults.push({ column, wording: fill(wording, details) });
}

export function note({ notes }: Pick<ParsedLine, 'notes'>, column: FeedbackColumn, wording: Wording): void {
  notes.push({ column, wording });
}

function parseSource(parsed: ParsedLine, cell: string, { round }: ReadingOf): void {
  const text = squash(cell);
  if (/自查|举一反三|自行排查/.test(text)) {
    parsed.said.source = 'self-check';
    return;
  }
  parsed.said.source = 'feedback';
  if (/信访|举报|交办/.test(text)) fault(parsed, 'source', FAULTS.complaint);
  const own = text && !GENERAL.test(text) ? cell.replace(/\s+/g, ' ') : null;
  const from = own ?? round ?? (text ? cell : null);
  if (from) parsed.said.sourceRound = from;
  else fault(parsed, 'source', FAULTS.round);
}

function parseUnits(parsed: ParsedLine, reading: ReadingOf): void {
  const { said, line } = parsed;
  const ids = (column: 'lead' | 'assist' | 'street' | 'supervise'): string[] | null => {
    const text = line.cells[column] ?? '';
    if (!text) return null;
    const found = namedUnits(text, reading);
    parsed.unknown.push(...found.unknown, ...found.several);
    const names = (list: readonly string[]) => ({ names: list.join('、') });
    if (found.unknown.length > 0) fault(parsed, column, FAULTS.unknownUnit, names(found.unknown));
    if (found.several.length > 0) fault(parsed, column, FAULTS.severalUnits, names(found.several));
    for (const { name, n } of found.all) note(parsed, column, fill(NOTES.allStreets, { name, n }));
    return found.ids;
  };
  const lead = ids('lead');
  const assist = ids('assist');
  const street = ids('street');
  const supervise = ids('supervise');
  if (lead && lead.length > 0) {
    // The first leads; a list that names several under 责任单位 means that the others help.
    said.leadId = lead[0]!;
    if (lead.length > 1 || assist) said.assistIds = without([...lead.slice(1), ...(assist ?? [])], lead[0]!);
  } else if (assist) said.assistIds = assist;
  if (street) said.streetIds = street;
  if (supervise) said.superviseIds = supervise;
}

const without = (ids: readonly string[], id: string): string[] =>
  [...new Set(ids)].filter((one) => one !== id);

function parseDates(parsed: ParsedLine, cell: (column: FeedbackColumn) => string, reading: ReadingOf): void {
  const { said } = parsed;
  const due = cell('due');
  const type = cell('type') ? readType(cell('type')) : null;
  if (cell('type') && !type) fault(parsed, 'type', FAULTS.type);
  if (type) said.type = type;
  if (due) parseDue(parsed, due, reading);
  if (cell('evidenceEvery')) {
    const every = readEvery(cell('evidenceEvery'));
    if (every === null) fault(parsed, 'evidenceEvery', FAULTS.every);
    else said.evidenceEvery = every;
  }
  if (cell('milestones')) {
    const { milestones, unread } = readMilestones(cell('milestones'), reading.readDay);
    for (const piece of unread) fault(parsed, 'milestones', FAULTS.milestone, { piece });
    said.milestones = milestones;
    for (const { what } of milestones)
      if (what.length > 200) fault(parsed, 'milestones', FAULTS.tooLong, { most: 200 });
  }
}

function parseDue(parsed: ParsedLine, due: string, { readDay }: ReadingOf): void {
  const { said } = parsed;
  const plain = due.replace(/[（(].*?[)）]/g, '');
  const day = readDay(plain) ?? readDay(plain.split(/[，,、；;。\n]/)[0]!);
  if (day) {
    said.dueOn = day.day;
    const isPlain = wordKey(due) === day.day.replaceAll('-', '');
    said.dueSaid = isPlain ? null : due.slice(0, 40);
    if (day.tentative) note(parsed, 'due', NOTES.tentative);
    if (FOR_EVER.test(due)) said.type ??= 'long-term';
  } else if (FOR_EVER.test(due)) {
    said.dueOn = null;
    said.dueSaid = null;
    said.type ??= 'long-term';
  } else if (readType(due) === 'immediate') {
    said.type ??= 'immediate';
  } else fault(parsed, 'due', FAULTS.due);
}
