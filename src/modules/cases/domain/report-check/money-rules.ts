import { MEASURES, type MeasureKind } from '../vocabulary.js';
import { centsOf, numberOf, yuan } from './amounts.js';
import { findingAt, sentencesOf, type CheckedReport, type Finding } from './checked-report.js';

const N =
  '(\\d[\\d,]*(?:\\.\\d+)?|[零〇一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟]+(?:万[零一二两三四五六七八九十百千]*)?)';
const FINE = new RegExp(
  `(合计|共计|累计|总计|共|各)?(?:罚款|罚没)(?:金额|人民币)*(合计|共计|累计|总计|共|各)?(?:为|人民币)?\\s*${N}\\s*(余)?(万)?元|处(?:以)?(?:人民币)?\\s*${N}\\s*(万)?元(?:整)?的?(?:行政)?罚款`,
  'g',
);
/** Not laid on anybody yet, or at another time. */
const NOT_LAID = /拟|尚未|未作出|不予|建议|可处|最高|以上|以下|曾|此前|去年|20(?:1\d|2[0-4])年/;

interface Said {
  field: 'finding' | 'handling' | 'accountability';
  span: readonly [number, number];
  cents: number;
  isTotal: boolean;
  vague: boolean;
}

/** Sums of fines and numbers of firms in the text against the measures that are entered. */
export function moneyFindings(report: CheckedReport): Finding[] {
  return [...fines(report), ...counts(report)];
}

function fines(report: CheckedReport): Finding[] {
  const said = finesIn(report);
  const entered = report.measures.find(({ kind }) => kind === 'FINE')?.amount ?? null;
  const first = said[0];
  if (!first) {
    if (entered === null || !report.handling.trim()) return [];
    const wording = {
      zh: '填了罚款 {entered}，正文没有写',
      en: 'a fine of {entered} is entered, the text tells none',
    };
    return [findingAt('measures', [0, 0], 'hint', 'fine.not_told', wording, { entered: yuan(entered) })];
  }
  const singles = [...new Map(said.filter((one) => !one.isTotal).map((one) => [keyOf(one), one])).values()];
  const totals = said.filter((one) => one.isTotal);
  const sum = singles.reduce((total, { cents }) => total + cents, 0);
  const total = totals.at(-1);
  if (said.some(({ vague }) => vague)) return [];
  if (total && singles.length > 1 && sum !== total.cents) {
    const wording = {
      zh: '分项罚款加起来是 {sum}，这里写合计 {total}',
      en: 'the single fines make {sum}, the total says {total}',
    };
    const details = { sum: yuan(sum), total: yuan(total.cents) };
    return [findingAt(total.field, total.span, 'warn', 'fine.sum', wording, details)];
  }
  const told = total?.cents ?? sum;
  const { field, span } = total ?? first;
  if (entered === null) {
    const wording = {
      zh: '正文写了罚款 {told}，措施里没有填',
      en: 'the text tells of a fine of {told}; enter it',
    };
    return [findingAt(field, span, 'warn', 'fine.not_entered', wording, { told: yuan(told) })];
  }
  if (told === entered) return [];
  const wording = {
    zh: '正文罚款 {told}，措施里填的是 {entered}',
    en: 'fines of {told} in the text, {entered} in the measures',
  };
  return [
    findingAt(field, span, 'warn', 'fine.differs', wording, { told: yuan(told), entered: yuan(entered) }),
  ];
}

/** The same sum in findings and handling is told twice and laid once. */
const keyOf = ({ field, cents, span }: Said): string =>
  field === 'handling' ? `handling ${span[0]}` : `before ${cents}`;

function finesIn(report: CheckedReport): Said[] {
  const inField = (field: Said['field']): Said[] =>
    sentencesOf(report[field]).flatMap(({ text, start }) => {
      if (NOT_LAID.test(text)) return [];
      return [...text.matchAll(FINE)].flatMap((match): Said[] => {
        const cents = centsOf((match[3] ?? match[6])!, Boolean(match[5] ?? match[7]));
        if (cents === null || cents === 0) return [];
        const at = start + match.index;
        const mark = match[1] ?? match[2] ?? '';
        const isTotal = mark !== '' && mark !== '各';
        const vague = mark === '各' || match[4] !== undefined;
        return [{ field, span: [at, at + match[0].length], cents, isTotal, vague }];
      });
    });
  const handling = inField('handling');
  return handling.length > 0 ? handling : [...inField('finding'), ...inField('accountability')];
}

const COUNTED: readonly { kind: MeasureKind; words: string }[] = [
  { kind: 'ORDERED_TO_RECTIFY', words: '责令(?:立即|限期)?(?:整改|改正)' },
  { kind: 'PENALTY_CASE', words: '立案(?:处罚|查处)' },
  { kind: 'SEIZURE', words: '查封扣押' },
  { kind: 'OUTPUT_LIMIT', words: '(?:限产停产|停产整治|责令停产)' },
  { kind: 'CLOSED_DOWN', words: '关停取缔' },
  { kind: 'ADMIN_DETENTION', words: '行政拘留' },
  { kind: 'CRIMINAL_DETENTION', words: '刑事拘留' },
  { kind: 'TALK', words: '约谈' },
  { kind: 'ACCOUNTABILITY', words: '问责' },
];

/** 责令整改 3 家, 约谈 2 人 … */
function counts(report: CheckedReport): Finding[] {
  return COUNTED.flatMap(({ kind, words }) => {
    const unit = MEASURES[kind].unit;
    const shape = new RegExp(
      `${words}(?:企业|单位|商户|门店|责任人|相关人员)?(?:共|合计)?\\s*${N}\\s*[${unit}名]`,
      'g',
    );
    const entered = report.measures.find((one) => one.kind === kind)?.amount ?? null;
    const said = (['handling', 'accountability'] as const).flatMap((field) =>
      sentencesOf(report[field])
        .filter(({ text }) => !NOT_LAID.test(text))
        .flatMap(({ text, start }) =>
          [...text.matchAll(shape)].map((match) => ({
            field,
            span: [start + match.index, start + match.index + match[0].length] as const,
            amount: numberOf(match[1]!),
          })),
        ),
    );
    const [first] = said;
    // Told more than once it may be a part and a whole.
    if (!first || said.length > 1 || first.amount === null || first.amount === entered) return [];
    const name = MEASURES[kind].zh;
    const details = { name, nameEn: MEASURES[kind].en, told: first.amount, unit, entered: entered ?? 0 };
    if (entered === null) {
      const wording = {
        zh: '正文写了{name} {told} {unit}，措施里没有填',
        en: '{nameEn}: {told} in the text, none in the measures',
      };
      return [findingAt(first.field, first.span, 'warn', 'count.not_entered', wording, details)];
    }
    const wording = {
      zh: '正文{name} {told} {unit}，措施里填的是 {entered} {unit}',
      en: '{nameEn}: {told} in the text, {entered} in the measures',
    };
    return [findingAt(first.field, first.span, 'warn', 'count.differs', wording, details)];
  });
}
