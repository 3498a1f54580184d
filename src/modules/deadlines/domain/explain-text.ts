import { dayOf, timeOf, yearOf, type Day } from '../../../kernel/day.js';
import { fill, type Wording } from '../../../kernel/errors.js';
import { plusMillis, type Instant } from '../../../kernel/instant.js';
import type { Explanation, GivenBack } from './explanation.js';
import { dateInForce } from './in-force.js';
import type { LimitUnit } from './limit-calendar.js';
import { LIMIT_KIND_WORDS, START_EVENT_WORDS, STEP_WORDS } from './limit-rule.js';
import { namedWords } from './named-day.js';
import { conditionWords } from './rule-conditions.js';

const UNITS: Record<LimitUnit | 'day' | 'minute', Wording> = {
  'calendar-day': { zh: '{n} 个自然日', en: '{n} calendar days' },
  'working-day': { zh: '{n} 个工作日', en: '{n} working days' },
  hour: { zh: '{n} 小时', en: '{n} hours' },
  'working-hour': { zh: '{n} 个工作小时', en: '{n} working hours' },
  day: { zh: '{n} 天', en: '{n} days' },
  minute: { zh: '{n} 分钟', en: '{n} minutes' },
};

const LINES = {
  due: { zh: '期限：{at}{tentative}', en: 'Due: {at}{tentative}' },
  said: { zh: '原文：{said}', en: 'As written: {said}' },
  start: { zh: '起算：{at} {event}{first}', en: 'Starts: {at}, {event}{first}' },
  rule: { zh: '规则：{amount}{when}', en: 'Rule: {amount}{when}' },
  named: { zh: '定日：{words}', en: 'Named: {words}' },
  basis: { zh: '依据：{basis}（第 {revision} 版）', en: 'Basis: {basis} (version {revision})' },
  skipped: { zh: '跳过：{days}', en: 'Skipped: {days}' },
  added: { zh: '补入：{days}（调休上班）', en: 'Added: {days} (make-up workdays)' },
  extension: {
    zh: '延期：{from} → {to}{said}，{by} {at} 批：{reason}{document}',
    en: 'Extended: {from} → {to}{said}, {by} on {at}: {reason}{document}',
  },
  change: {
    zh: '改期：{from} → {to}，{by} {at}：{reason}{document}{undone}',
    en: 'Changed: {from} → {to}, {by} on {at}: {reason}{document}{undone}',
  },
  pause: {
    zh: '中止：{since} 至 {to}，{reason}{document}，{by}；{given}{undone}',
    en: 'Paused: {since} to {to}, {reason}{document}, {by}; {given}{undone}',
  },
} satisfies Record<string, Wording>;

const PARTS = {
  tentative: {
    zh: '（暂定：按 {years} 年日历未公布估算）',
    en: ' (tentative: the calendar of {years} is not published)',
  },
  sameDay: { zh: '，当日起算', en: ', that day counts' },
  nextDay: { zh: '，次日起算', en: ', from the next day' },
  when: { zh: '（适用：{words}）', en: ' (for: {words})' },
  wanted: { zh: '（原文“{said}”）', en: ' (written as “{said}”)' },
  document: { zh: '（{no}）', en: ' ({no})' },
  undone: { zh: '（{by} {at} 撤销，不计）', en: ' (taken back by {by} on {at})' },
  still: { zh: '未恢复', en: 'not resumed' },
  until: { zh: '{day} 止', en: 'the end of {day}' },
  given: { zh: '退还 {amount}，{from} → {to}', en: 'gives back {amount}, {from} → {to}' },
  nothing: { zh: '不退还时间', en: 'gives no time back' },
  counting: { zh: '计时已停', en: 'the clock stands' },
} satisfies Record<string, Wording>;

/** The whole explanation as plain text, a line for each thing, to be copied into a message. */
export function explanationText(explanation: Explanation): Wording {
  return { zh: linesOf(explanation, 'zh').join('\n'), en: linesOf(explanation, 'en').join('\n') };
}

type Language = keyof Wording;

function linesOf(explanation: Explanation, language: Language): string[] {
  const { rule, start, startEvent, skipped, added, said, named } = explanation;
  const { extensions = [], changes = [], pauses = [] } = explanation;
  const line = (key: keyof typeof LINES, details: Record<string, unknown>): string =>
    fill(LINES[key], details)[language];
  const part = (key: keyof typeof PARTS, details: Record<string, unknown> = {}): string =>
    fill(PARTS[key], details)[language];
  const amountOf = (unit: keyof typeof UNITS, n: number): string => fill(UNITS[unit], { n })[language];
  const document = (no: string | null): string => (no ? part('document', { no }) : '');
  const undoneOf = (undone?: { byName: string; at: Instant }): string =>
    undone ? part('undone', { by: undone.byName, at: dayOf(undone.at) }) : '';
  const given = (back: GivenBack): string => {
    if (back.toAt === back.fromAt) return part('nothing');
    const amount = amountOf(back.given.unit, Math.round(back.given.amount));
    return part('given', { amount, from: moment(back.fromAt), to: moment(back.toAt) });
  };
  const inDays = rule.unit === 'calendar-day' || rule.unit === 'working-day';
  const when = conditionWords(rule.when ?? null, language);
  const listed = (days: readonly { day: Day; name: string | null }[]): string =>
    days.map(({ day, name }) => (name ? `${day} ${name}` : day)).join(language === 'zh' ? '、' : ', ');
  const guessed = guessedYears(explanation).join(language === 'zh' ? '、' : ', ');

  return [
    `${STEP_WORDS[rule.step][language]} · ${LIMIT_KIND_WORDS[rule.limit][language]}`,
    line('due', {
      at: moment(dateInForce(explanation).dueAt),
      tentative: guessed ? part('tentative', { years: guessed }) : '',
    }),
    ...(said ? [line('said', { said })] : []),
    line('start', {
      at: moment(start),
      event: START_EVENT_WORDS[startEvent][language],
      first: inDays ? part(rule.countFirstDay ? 'sameDay' : 'nextDay') : '',
    }),
    line('rule', {
      amount: amountOf(rule.unit, rule.amount),
      when: when ? part('when', { words: when }) : '',
    }),
    ...(named && !rule.basis ? [line('named', { words: namedWords(named, language) })] : []),
    ...(rule.basis ? [line('basis', { basis: rule.basis, revision: rule.revision ?? 1 })] : []),
    ...(skipped.length > 0 ? [line('skipped', { days: listed(skipped) })] : []),
    ...(added.length > 0 ? [line('added', { days: listed(added) })] : []),
    ...extensions.map(({ fromOn, toOn, byName, at, reason, documentNo, said: wanted }) =>
      line('extension', {
        from: fromOn,
        to: toOn,
        said: wanted ? part('wanted', { said: wanted }) : '',
        by: byName,
        at: dayOf(at),
        reason,
        document: document(documentNo),
      }),
    ),
    ...changes.map(({ fromOn, toOn, byName, at, reason, documentNo, undone }) =>
      line('change', {
        from: fromOn,
        to: toOn,
        by: byName,
        at: dayOf(at),
        reason,
        document: document(documentNo),
        undone: undoneOf(undone),
      }),
    ),
    ...pauses.map(({ from, to, untilOn, reason, documentNo, byName, back, undone }) =>
      line('pause', {
        since: moment(from),
        to: to ? moment(to) : untilOn ? part('until', { day: untilOn }) : part('still'),
        reason,
        by: byName,
        document: document(documentNo),
        given: back ? given(back) : undone ? part('nothing') : part('counting'),
        undone: undoneOf(undone),
      }),
    ),
  ];
}

/** `2026-05-20 09:30`; midnight is `24:00`, the end of the day before. */
function moment(of: Instant): string {
  return timeOf(of) === '00:00' ? `${dayOf(plusMillis(of, -1))} 24:00` : `${dayOf(of)} ${timeOf(of)}`;
}

/** The years without a notice that the dates of it rest on. */
function guessedYears({ unpublishedYears, extensions = [], pauses = [] }: Explanation): number[] {
  const moved = [...extensions, ...pauses.flatMap(({ back }) => back ?? [])];
  const years = moved.filter(({ tentative }) => tentative).map(({ toOn }) => yearOf(toOn));
  return [...new Set([...unpublishedYears, ...years])].toSorted();
}
