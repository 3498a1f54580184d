import type { Language } from '../../i18n/language';
import { say } from '../../i18n/words';
import type { ExplanationRows } from '../explanation-card/explanation-card';
import { dayOf, longDay, shortDay, shortMoment, timeOf } from '../time/format-time';
import type { CaseDetail } from './case-api';
import { namedWords, type Named } from './named-words';
import { recountWords, type Recounted } from './recount-words';
import {
  addedWords,
  explainWords,
  LEVEL_WORDS,
  LIMIT_STEP_WORDS,
  type START_LABELS,
  UNIT_WORDS,
  type LimitUnit,
} from './explain-words';
import { MEDIA, type Medium } from './media';

export type Deadline = CaseDetail['deadlines'][number];

/** A deadline that stands, or one that a dispatch would set; also that of a call. */
type Explained = Pick<Deadline, 'explanation'> & { step: keyof typeof LIMIT_STEP_WORDS };

/** The server's explanation as the API carries it: an open object in the schema, fixed in the domain. */
export interface Explanation extends Recounted {
  start: string;
  startOn: string;
  startEvent: keyof typeof START_LABELS;
  rule: {
    amount: number;
    unit: LimitUnit;
    countFirstDay: boolean;
    basis?: string;
    revision?: number;
    when?: RuleConditions | null;
  };
  /** The day as somebody wrote it: 2026年底. */
  said?: string;
  /** Who named the day, where no rule counts one. */
  named?: Named;
  skipped: { day: string; name: string | null }[];
  added: { day: string; name: string }[];
  unpublishedYears: number[];
  extensions?: {
    fromOn: string;
    toOn: string;
    counted: string[];
    byName: string;
    at: string;
    reason: string;
    documentNo: string | null;
  }[];
  changes?: (Moved & { reason: string; documentNo: string; at: string })[];
  pauses?: {
    from: string;
    to: string | null;
    untilOn: string | null;
    reason: string;
    documentNo: string | null;
    byName: string;
    undone?: Undone;
    back: { given: { unit: 'working-day' | 'day' | 'minute'; amount: number } } | null;
  }[];
}
interface Undone {
  byName: string;
  at: string;
}
interface Moved {
  fromOn: string;
  toOn: string;
  byName: string;
  undone?: Undone;
}
interface RuleConditions {
  isKeyCase: boolean | null;
  media: string[] | null;
  handlingLevels: string[] | null;
}

export const explanationOf = (deadline: Pick<Deadline, 'explanation'>): Explanation =>
  deadline.explanation as unknown as Explanation;

/**
 * The one that the light of the case shows: due first of those whose clock runs, else of those whose clock stands; 公开
 * lights nothing. Of one step, where that is asked for.
 */
export function nextDeadline(deadlines: readonly Deadline[], step?: Deadline['step']): Deadline | undefined {
  const shown = deadlines
    .filter((one) => (step ? one.step === step : one.step !== 'publish'))
    .toSorted((one, other) => (one.dueAt < other.dueAt ? -1 : 1));
  return shown.find(({ state }) => state === 'open') ?? shown.find(({ state }) => state === 'paused');
}

/** The fixed rows of the explanation card, in words. */
export function explanationRows(deadline: Explained, language: Language): ExplanationRows {
  const explained = explanationOf(deadline);
  const { start, startOn, startEvent, rule, skipped, added, unpublishedYears, said, named } = explained;
  const { extensions = [], changes = [], pauses = [] } = explained;
  const tell = (key: keyof typeof explainWords, values = {}) => say(explainWords[key], language, values);
  const byDay = rule.unit.endsWith('day');
  const limit = say(UNIT_WORDS[rule.unit], language, { n: rule.amount });
  const first = byDay ? tell(rule.countFirstDay ? 'sameDay' : 'nextDay') : '';
  return {
    start: `${longDay(startOn, language)} ${timeOf(start)} ${tell(startEvent)}${first}`,
    rule:
      named && !rule.basis
        ? namedWords(named, language)
        : ruleWords(`${LIMIT_STEP_WORDS[deadline.step][language]} ${limit}`, explained, language),
    ...(skipped.length > 0 ? { skipped: skippedWords(skipped, language) } : {}),
    ...(added.length > 0
      ? { added: added.map(({ day }) => tell('makeUp', { day: longDay(day, language) })).join(tell('comma')) }
      : {}),
    ...(extensions.length > 0 ? { extended: extendedWords(explained, language) } : {}),
    ...(changes.length > 0 ? { changed: changedWords(changes, language) } : {}),
    ...(pauses.length > 0 ? { paused: pausedWords(pauses, language) } : {}),
    source: [
      ...(said ? [tell('said', { said })] : []),
      ...(rule.basis ? [tell('basis', { basis: rule.basis, n: rule.revision ?? 1 })] : []),
      unpublishedYears.length > 0
        ? tell('guessed', { years: unpublishedYears.join(' ') })
        : tell('published', { year: startOn.slice(0, 4) }),
      ...recountWords(explained, language),
    ].join(tell('semicolon')),
  };
}

/** 5 月 25 日 → 5 月 29 日（+4 个工作日），陈立 5/20 批: the old date stays in sight. */
function extendedWords({ extensions = [], rule }: Explanation, language: Language): string {
  return extensions
    .map(({ fromOn, toOn, counted, byName, at, reason, documentNo }) => {
      const words = say(explainWords.extended, language, {
        from: longDay(fromOn, language),
        to: longDay(toOn, language),
        added: say(addedWords(rule.unit), language, { n: counted.length }),
        name: byName,
        at: shortDay(dayOf(at), language),
        reason,
      });
      return words + (documentNo ? say(explainWords.document, language, { no: documentNo }) : '');
    })
    .join(language === 'zh' ? '；' : '; ');
}

/** 整改办结 5 个工作日（重点件，水）: for which cases the rule holds. */
function ruleWords(limit: string, { rule: { when } }: Explanation, language: Language): string {
  const words = when && conditionText(when, language);
  return words ? say(explainWords.when, language, { limit, words }) : limit;
}

/** 重点件，水或大气; empty where it holds for all. */
export function conditionText(when: RuleConditions, language: Language): string {
  const or = say(explainWords.or, language);
  const level = (one: string) => LEVEL_WORDS[one]?.[language] ?? one;
  return [
    ...(when.isKeyCase === null
      ? []
      : [say(explainWords[when.isKeyCase ? 'keyCase' : 'notKeyCase'], language)]),
    ...(when.media ? [when.media.map((one) => MEDIA[one as Medium]?.[language] ?? one).join(or)] : []),
    ...(when.handlingLevels ? [when.handlingLevels.map(level).join(or)] : []),
  ].join(say(explainWords.comma, language));
}

/** 5 月 25 日 → 5 月 19 日，陈立 5/11：上级来函（文号）. */
function changedWords(changes: NonNullable<Explanation['changes']>, language: Language): string {
  return changes
    .map(({ fromOn, toOn, byName, at, reason, documentNo, undone }) => {
      const words = say(explainWords.changed, language, {
        from: longDay(fromOn, language),
        to: longDay(toOn, language),
        name: byName,
        at: shortDay(dayOf(at), language),
        reason,
      });
      return words + say(explainWords.document, language, { no: documentNo }) + undoneWords(undone, language);
    })
    .join(say(explainWords.semicolon, language));
}

/** 5/18 10:00 至 5/20 10:00，等待检测，陈立，退还 2 个工作日. */
function pausedWords(pauses: NonNullable<Explanation['pauses']>, language: Language): string {
  return pauses
    .map(({ from, to, untilOn, reason, documentNo, byName, back, undone }) => {
      const end = to
        ? shortMoment(to, language)
        : untilOn
          ? say(explainWords.untilDay, language, { day: shortDay(untilOn, language) })
          : say(explainWords.stillPaused, language);
      const no = documentNo ? say(explainWords.document, language, { no: documentNo }) : '';
      const words = { from: shortMoment(from, language), to: end, reason: reason + no, name: byName };
      return (
        say(explainWords.paused, language, words) +
        (back && !undone ? givenWords(back.given, language) : '') +
        undoneWords(undone, language)
      );
    })
    .join(say(explainWords.semicolon, language));
}

function givenWords({ unit, amount }: { unit: string; amount: number }, language: Language): string {
  if (amount === 0) return say(explainWords.givesNothing, language);
  if (unit !== 'minute')
    return say(explainWords[unit === 'day' ? 'givesDays' : 'givesWorkingDays'], language, { n: amount });
  const whole = Math.round(amount);
  return say(explainWords.givesTime, language, { h: Math.floor(whole / 60), m: whole % 60 });
}

function undoneWords(undone: Undone | undefined, language: Language): string {
  if (!undone) return '';
  const at = shortDay(dayOf(undone.at), language);
  return say(explainWords.undone, language, { name: undone.byName, at });
}

/** 劳动节 5/1–5/5，周末 5/16–5/17，共 7 天: stretches, not single days. */
function skippedWords(skipped: Explanation['skipped'], language: Language): string {
  const tell = (key: keyof typeof explainWords, values = {}) => say(explainWords[key], language, values);
  const stretches: { name: string; from: string; to: string }[] = [];
  for (const { day, name } of skipped) {
    const last = stretches.at(-1);
    const called = name ?? tell('weekend');
    if (last && last.name === called && isNext(last.to, day)) last.to = day;
    else stretches.push({ name: called, from: day, to: day });
  }
  const words = stretches.map(({ name, from, to }) => {
    const days =
      from === to ? shortDay(from, language) : `${shortDay(from, language)}–${shortDay(to, language)}`;
    return `${name} ${days}`;
  });
  return [...words, tell('inAll', { n: skipped.length })].join(tell('comma'));
}

const isNext = (day: string, other: string): boolean =>
  Date.parse(`${other}T00:00:00Z`) - Date.parse(`${day}T00:00:00Z`) === 86_400_000;
