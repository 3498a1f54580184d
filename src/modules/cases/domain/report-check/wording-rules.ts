import {
  findingAt,
  sentencesOf,
  textsOf,
  type CheckedReport,
  type CheckFacts,
  type Finding,
  type Severity,
} from './checked-report.js';

interface Phrasing {
  shape: RegExp;
  code: string;
  severity: Severity;
  zh: string;
  en: string;
  /** Makes it good in the same sentence. */
  unless?: RegExp;
  when?: (facts: CheckFacts) => boolean;
}

const WHEN =
  /\d+\s*(?:月|日|号|天|年|季度|周|小时)|[一二三四五六七八九十两]+(?:个?月|日内|天|周|季度|个工作日)|年底|年内|月底|季度末|本周|当日|即日|每[天日周月]/;
const CONCRETE = /\d|[一二三四五六七八九十两]+(?:家|台|次|处|人|吨|户|米)/;

const PHRASINGS: readonly Phrasing[] = [
  {
    shape:
      /高度重视|高位推动|切实加强|切实提高|进一步加[强大]|持续加[强大]|持续发力|压紧压实|压实责任|举一反三|常抓不懈|标本兼治/,
    unless: CONCRETE,
    code: 'wording.empty',
    severity: 'hint',
    zh: '“{word}”没有写做了什么，请写具体措施、数量或日期',
    en: '“{word}” says nothing of what was done; give deeds, figures or dates',
  },
  {
    shape: /下一步|接下来|后续将|今后将|近期将|尽快|择期|适时/,
    unless: WHEN,
    code: 'wording.no_date',
    severity: 'warn',
    zh: '“{word}”没有写到哪一天，请加上日期',
    en: '“{word}” without a date; say until when',
  },
  {
    shape:
      /已(?:经)?(?:全部|基本|彻底)?(?:完成整改|整改完[成毕]|整改到位|清理完毕|清运完毕|拆除完毕|清理干净|恢复原状)/,
    code: 'wording.done_unseen',
    severity: 'warn',
    when: ({ photosAfter }) => photosAfter === 0,
    zh: '写了“{word}”，还没有整改后照片',
    en: '“{word}”, but there is no photo after',
  },
  {
    shape:
      /[×✕]{2,}|(?<![A-Za-z])[xX]{2,}(?![A-Za-z])|待(?:补充|完善|核实后填写)|此处填写|[?]{3,}|_{2,}|某年某月/,
    code: 'wording.placeholder',
    severity: 'warn',
    zh: '“{word}”像是没填完',
    en: '“{word}” looks unfinished',
  },
];

/** 空话, plans without a date, things said to be done that nobody sees, gaps of a form. */
export function wordingFindings(report: CheckedReport, facts: CheckFacts): Finding[] {
  return textsOf(report).flatMap(({ field, text }) =>
    sentencesOf(text).flatMap(({ text: sentence, start }) =>
      PHRASINGS.flatMap(({ shape, unless, when, code, severity, zh, en }) => {
        const match = shape.exec(sentence);
        if (!match || unless?.test(sentence) || (when && !when(facts))) return [];
        const at = start + match.index;
        const span = [at, at + match[0].length] as const;
        return [findingAt(field, span, severity, code, { zh, en }, { word: match[0] })];
      }),
    ),
  );
}
