import { combineVerdicts } from '../verdict.js';
import type { Verdict } from '../vocabulary.js';
import { findingAt, sentencesOf, type CheckedReport, type Finding, type Sentence } from './checked-report.js';
import { unmentioned } from './mentioned.js';

const WORD_OF: Record<Verdict, string> = {
  TRUE: '属实',
  MOSTLY: '基本属实',
  PARTLY: '部分属实',
  FALSE: '不属实',
};
const SAID: Record<string, Verdict> = {
  '': 'TRUE',
  均: 'TRUE',
  基本: 'MOSTLY',
  部分: 'PARTLY',
  不: 'FALSE',
  均不: 'FALSE',
};
const STATED = /(?<!是否|是不|能否|如果|若)(均不|不|基本|部分|均)?属实(?!部分|与否|性|的?(?:前提|情况下))/g;
const ITEM =
  /第([一二三四五六七八九十\d]{1,2})[项个条]|[(]([一二三四五六七八九十\d]{1,2})[)]|([①-⑩])|问题([一二三四五六七八九十])/g;
const DIGITS = '一二三四五六七八九十';

/** Done to somebody: what an untrue complaint leaves no room for. */
const PUNISHED =
  /立案(?:处罚|查处|调查)|罚款[^,]{0,8}?\d[\d,.]*\s*万?元|处[^,]{0,6}?\d[\d,.]*\s*万?元(?:的)?罚款|行政处罚决定书|查封(?:扣押)?|关停取缔|责令[^,]{0,6}(?:整改|改正|停产|停止)/g;
/** Not done, or done at another time. */
const NOT_NOW = /(?:未|不予|无需|没有|未予|免于|不再|不需|不存在|不符合)[^,]{0,6}$/;
const EARLIER = /如再|如有|若再|若有|一经|曾|此前|往年|去年|上年|历史上|前期已|20(?:1\d|2[0-4])年/;

/** Nothing found: odd where the complaint is said to be true, unless it is about something else or about afterwards. */
const DENIED =
  /与(?:事实|实际|举报(?:内容|情况)?|反映(?:内容|情况)?)(?:不符|不一致)|不存在(?:该|此|上述|所反映|反映)[^,]{0,8}(?:问题|情况|现象|行为)/;
const ELSEWHERE = /其他|其它|另外|其余|整改后|复查|目前|现已|回访/;

/** The verdicts against what the texts say. */
export function verdictFindings(report: CheckedReport): Finding[] {
  return [...differing(report), ...punishedThough(report), ...denied(report), ...unmentioned(report)];
}

/** 属实, 部分属实 … in the text, where another verdict was chosen. */
function differing({ finding, allegations }: CheckedReport): Finding[] {
  const chosen = allegations.map(({ verdict }) => verdict);
  if (chosen.includes(null)) return [];
  const whole = combineVerdicts(chosen);
  const found: Finding[] = [];
  for (const sentence of sentencesOf(finding)) {
    for (const match of sentence.text.matchAll(STATED)) {
      const said = SAID[match[1] ?? '']!;
      const ordinal = itemBefore(sentence, match.index);
      const meant =
        ordinal === null ? (chosen.length === 1 ? chosen[0]! : whole) : chosenOf(ordinal, allegations);
      // Without its number one of several may be meant.
      if (!meant || said === meant || (ordinal === null && chosen.includes(said))) continue;
      const start = sentence.start + match.index;
      const wording = {
        zh: '这里写“{said}”，上面选的是“{chosen}”',
        en: 'the text says “{said}”, the verdict chosen is “{chosen}”',
      };
      const details = { said: WORD_OF[said], chosen: WORD_OF[meant] };
      found.push(
        findingAt('finding', [start, start + match[0].length], 'warn', 'verdict.differs', wording, details),
      );
    }
  }
  return found;
}

/** The number of the allegation that the words before it are about. */
function itemBefore({ text }: Sentence, index: number): number | null {
  const last = [...text.slice(0, index).matchAll(ITEM)].at(-1);
  const mark = last?.[1] ?? last?.[2] ?? last?.[3] ?? last?.[4];
  if (!mark) return null;
  if (/\d/.test(mark)) return Number(mark);
  const circled = '①②③④⑤⑥⑦⑧⑨⑩'.indexOf(mark);
  return circled >= 0 ? circled + 1 : DIGITS.indexOf(mark) + 1 || null;
}

const chosenOf = (ordinal: number, allegations: CheckedReport['allegations']): Verdict | null =>
  allegations.find((one) => one.ordinal === ordinal)?.verdict ?? null;

/** 不属实 in all, and yet somebody was punished or told to rectify. */
function punishedThough(report: CheckedReport): Finding[] {
  const { allegations, measures } = report;
  if (allegations.length === 0 || !allegations.every(({ verdict }) => verdict === 'FALSE')) return [];
  const found: Finding[] = [];
  const wording = {
    zh: '认定不属实，这里却写了“{word}”',
    en: 'the complaint is said to be untrue, yet the text tells of “{word}”',
  };
  for (const field of ['finding', 'handling', 'accountability'] as const) {
    for (const { text, start } of sentencesOf(report[field])) {
      if (EARLIER.test(text)) continue;
      for (const match of text.matchAll(PUNISHED)) {
        if (NOT_NOW.test(text.slice(0, match.index))) continue;
        const at = start + match.index;
        const span = [at, at + match[0].length] as const;
        found.push(findingAt(field, span, 'warn', 'verdict.untrue_punished', wording, { word: match[0] }));
      }
    }
  }
  if (found.length === 0 && measures.length > 0) {
    const said = { zh: '认定不属实，却填了措施', en: 'untrue, yet measures are entered' };
    found.push(findingAt('measures', [0, 0], 'warn', 'verdict.untrue_measures', said));
  }
  return found;
}

/** 属实 in all, and yet the text denies it. */
function denied({ finding, allegations }: CheckedReport): Finding[] {
  const trueInAll =
    allegations.length > 0 && allegations.every(({ verdict }) => verdict === 'TRUE' || verdict === 'MOSTLY');
  if (!trueInAll) return [];
  const wording = {
    zh: '认定属实，这里却写“{word}”',
    en: 'the complaint is said to be true, yet the text says “{word}”',
  };
  return sentencesOf(finding).flatMap(({ text, start }) => {
    const match = DENIED.exec(text);
    if (!match || ELSEWHERE.test(text)) return [];
    const at = start + match.index;
    const span = [at, at + match[0].length] as const;
    return [findingAt('finding', span, 'warn', 'verdict.true_denied', wording, { word: match[0] })];
  });
}
