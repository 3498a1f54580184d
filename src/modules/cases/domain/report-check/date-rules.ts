import { addDays, daysBetween, isDay, yearOf, type Day } from '../../../../kernel/day.js';
import {
  findingAt,
  sentencesOf,
  textsOf,
  type CheckedReport,
  type CheckFacts,
  type Finding,
  type Sentence,
} from './checked-report.js';

const DATE =
  /(?:(20\d{2})\s*年\s*)?(?<![\d.])(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]|(?<![\d.])(20\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d.])/g;
/** What is planned may lie ahead. */
const AHEAD =
  /有效期|公示|将|拟|计划|预计|确保|力争|要求|责令|限期|承诺|下一步|截止|到期|期限|节点|目标|前完成|之前|前整改|安排/;
const BEFORE_THEN = /^\s*(?:之?前|底|止|以前|到期)/;
/** Somebody went there. */
const ON_THE_SPOT = /现场|核查|检查|调查|走访|踏勘|到场|核实|监测|赶赴/;
const EARLIER =
  /曾|此前|自|建于|成立|取得|以来|批复|历史|去年|开业|注册|办理|签订|始建|上次|前期|原|投产|验收|通过|许可|备案|审批|上一轮|当年|开工|收到.{0,4}投诉/;

interface Said {
  day: string;
  start: number;
  end: number;
}

/** Dates that cannot be, lie ahead, or lie before the case was handed over. */
export function dateFindings(report: CheckedReport, facts: CheckFacts): Finding[] {
  return textsOf(report).flatMap(({ field, text }) =>
    sentencesOf(text).flatMap((sentence) =>
      datesIn(sentence, facts.today).flatMap((said) => judge(field, sentence, said, facts)),
    ),
  );
}

function datesIn({ text, start }: Sentence, today: Day): Said[] {
  return [...text.matchAll(DATE)].map((match) => {
    const [, y1, m1, d1, y2, m2, d2] = match;
    const day = (year: number): string =>
      `${year}-${(m1 ?? m2)!.padStart(2, '0')}-${(d1 ?? d2)!.padStart(2, '0')}`;
    const given = y1 ?? y2;
    const thisYear = day(yearOf(today));
    // In January a report tells of December.
    const far = isDay(thisYear) && daysBetween(today, thisYear) > 180;
    return {
      day: given ? day(Number(given)) : far ? day(yearOf(today) - 1) : thisYear,
      start: start + match.index,
      end: start + match.index + match[0].length,
    };
  });
}

function judge(field: string, sentence: Sentence, { day, start, end }: Said, facts: CheckFacts): Finding[] {
  const span = [start, end] as const;
  if (!isDay(day)) {
    const wording = { zh: '没有这一天', en: 'there is no such day' };
    return [findingAt(field, span, 'warn', 'date.impossible', wording)];
  }
  const behind = sentence.text.slice(end - sentence.start);
  if (day > facts.today) {
    if (field === 'closureGoal' || BEFORE_THEN.test(behind) || AHEAD.test(sentence.text)) return [];
    const wording = {
      zh: '这一天还没有到，写的却是已做的事',
      en: 'this day lies ahead, yet it is told as done',
    };
    return [findingAt(field, span, 'warn', 'date.ahead', wording)];
  }
  const { handedOverOn } = facts;
  if (field !== 'finding' || !handedOverOn || day >= addDays(handedOverOn, -1)) return [];
  if (!ON_THE_SPOT.test(sentence.text) || EARLIER.test(sentence.text)) return [];
  const wording = {
    zh: '早于移交日期 {day}，请核对是不是写错了',
    en: 'before the hand-over on {day}; please check',
  };
  return [findingAt(field, span, 'warn', 'date.before_hand_over', wording, { day: handedOverOn })];
}
