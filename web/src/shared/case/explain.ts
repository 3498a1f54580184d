import type { Language } from '../../i18n/language';
import { say } from '../../i18n/words';
import type { ExplanationRows } from '../explanation-card/explanation-card';
import { dayOf, longDay, shortDay, timeOf } from '../time/format-time';
import type { CaseDetail } from './case-api';
import { recountWords, type Recounted } from './recount-words';
import { addedWords, explainWords, STEP_WORDS, UNIT_WORDS, type LimitUnit } from './explain-words';

export type Deadline = CaseDetail['deadlines'][number];

/** A deadline that stands, or one that a dispatch would set. */
type Explained = Pick<Deadline, 'step' | 'explanation'>;

/** The server's explanation as the API carries it: an open object in the schema, fixed in the domain. */
export interface Explanation extends Recounted {
  start: string;
  startOn: string;
  startEvent: 'dispatched' | 'verified' | 'stage-closed';
  rule: { amount: number; unit: LimitUnit; countFirstDay: boolean };
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
}

export const explanationOf = (deadline: Explained): Explanation =>
  deadline.explanation as unknown as Explanation;

/** The fixed rows of the explanation card, in words. */
export function explanationRows(deadline: Explained, language: Language): ExplanationRows {
  const explained = explanationOf(deadline);
  const { start, startOn, startEvent, rule, skipped, added, unpublishedYears, extensions = [] } = explained;
  const tell = (key: keyof typeof explainWords, values = {}) => say(explainWords[key], language, values);
  const byDay = rule.unit.endsWith('day');
  const limit = say(UNIT_WORDS[rule.unit], language, { n: rule.amount });
  const first = byDay ? tell(rule.countFirstDay ? 'sameDay' : 'nextDay') : '';
  return {
    start: `${longDay(startOn, language)} ${timeOf(start)} ${tell(startEvent)}${first}`,
    rule: `${STEP_WORDS[deadline.step][language]} ${limit}`,
    ...(skipped.length > 0 ? { skipped: skippedWords(skipped, language) } : {}),
    ...(added.length > 0
      ? { added: added.map(({ day }) => tell('makeUp', { day: longDay(day, language) })).join(tell('comma')) }
      : {}),
    ...(extensions.length > 0 ? { extended: extendedWords(explained, language) } : {}),
    source: [
      unpublishedYears.length > 0
        ? tell('guessed', { years: unpublishedYears.join(' ') })
        : tell('published', { year: startOn.slice(0, 4) }),
      ...recountWords(explained, language),
    ].join(language === 'zh' ? '；' : '; '),
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
