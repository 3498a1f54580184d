import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { dueWords, lastDay, longDay, longMoment } from './chinese-dates.js';
import type { SlipTemplate } from './slip-template.js';

/** One limit that the unit has to keep; the inner one is the bureau's own. */
export interface SlipLimit {
  /** 签收, 情况答复, 整改办结. */
  step: string;
  outer: Instant;
  inner: Instant | null;
}

export interface SlipParty {
  unit: string;
  signedBy: string | null;
  signedAt: Instant | null;
}

/** 交办单: what a unit gets on paper of one case. There is no place on it for the complainant. */
export interface Slip {
  caseId: string;
  title: string;
  /** Null as long as the case is not dispatched. */
  number: string | null;
  batch: string;
  acceptanceNo: string;
  isKeyCase: boolean;
  channel: string;
  content: string;
  types: string;
  /** 行政区域, street and place. */
  where: string;
  lead: SlipParty | null;
  assists: readonly SlipParty[];
  leader: string;
  contact: string;
  /** When the clock started, or would start were it dispatched now. */
  from: Instant;
  limits: readonly SlipLimit[];
  template: SlipTemplate;
}

export interface SlipCell {
  label: string;
  text: string;
  /** What the slip is about, set larger. */
  main?: true;
}

/** One or two labelled cells side by side. */
export type SlipRow = readonly [SlipCell] | readonly [SlipCell, SlipCell];

/** A slip as it is drawn, whatever the kind of file. */
export interface SlipSheet {
  title: string;
  /** Below the title; null on a slip in force. */
  banner: string | null;
  rows: readonly SlipRow[];
  signature: string;
}

const cell = (label: string, text: string): SlipCell => ({ label, text: text.trim() || '—' });
/** Left free to be written in by hand. */
const openCell = (label: string, text: string): SlipCell => ({ label, text });

export function slipSheet(slip: Slip): SlipSheet {
  const { number, template, from } = slip;
  const draft = number === null;
  return {
    title: template.title,
    banner: draft ? '（草稿，未交办；下列日期按现在交办推算）' : null,
    rows: [
      [cell('编号', number ?? '交办后编号'), cell('批次', slip.batch)],
      [cell('受理编号', slip.acceptanceNo), cell('是否重点', slip.isKeyCase ? '重点件（*）' : '一般件')],
      [cell('来源渠道', slip.channel), cell('污染类型', slip.types)],
      [cell('行政区域\n及点位', slip.where)],
      [{ ...cell('举报内容', slip.content), main: true }],
      [
        cell('主办单位', slip.lead?.unit ?? '待定'),
        cell('协办单位', slip.assists.map(({ unit }) => unit).join('、')),
      ],
      [cell('责任领导', slip.leader), openCell('联系人', slip.contact)],
      [cell('办理要求', template.requirement)],
      [cell('办理时限', limitWords(slip))],
      [cell('交办时间', draft ? '未交办' : longMoment(from)), openCell('签收人\n及时间', signatures(slip))],
    ],
    signature: `${template.office}${draft ? '' : `　${longDay(lastDay(from))}`}`,
  };
}

/** The first day and the last: what a slip prints as 办理时限. */
export function windowOf({ from, limits }: Pick<Slip, 'from' | 'limits'>): { first: Day; last: Day } | null {
  const ends = limits.map(({ outer }) => outer).toSorted();
  const last = ends.at(-1);
  return last ? { first: lastDay(from), last: lastDay(last) } : null;
}

function limitWords(slip: Slip): string {
  const window = windowOf(slip);
  if (!window) return '';
  const steps = slip.limits.map(({ step, outer, inner }) => {
    const own = inner && inner !== outer ? `；内部时限${dueWords(inner)}` : '';
    return `${step}：${dueWords(outer)}${own}`;
  });
  return [`${longDay(window.first)}—${longDay(window.last)}`, ...steps].join('\n');
}

function signatures({ lead, assists, number }: Slip): string {
  if (number === null) return '';
  return [lead, ...assists]
    .flatMap((one) => one ?? [])
    .map(({ unit, signedBy, signedAt }) =>
      signedAt ? `${unit}${signedBy ? ` ${signedBy}` : ''} ${longMoment(signedAt)}` : `${unit}：`,
    )
    .join('\n');
}
