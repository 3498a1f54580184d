import type { Wording } from '../../../kernel/errors.js';
import type { ReportLine } from './report-line.js';
import { CHANNEL_WORDS, CLOSURE_WORDS, VERDICT_WORDS } from './report-words.js';

export interface CaseColumn {
  heading: Wording;
  /** In Chinese characters. */
  width: number;
  value: (line: ReportLine) => string | number;
}

const marks = (line: ReportLine): string =>
  [
    line.isKeyCase && '重点',
    line.isSupplement && '补充办理',
    line.isRepeat && '重复',
    line.repeatAfterClosure && '办结后重复',
    line.outOfScope && '不属受理范围',
  ]
    .filter(Boolean)
    .join('、');

const column = (zh: string, en: string, width: number, value: CaseColumn['value']): CaseColumn => ({
  heading: { zh, en },
  width,
  value,
});

/** Every column that an officer can put into a list of their own, in the order in which they are offered. */
export const CASE_COLUMNS = {
  number: column('受理编号', 'Number', 14, (line) => line.number),
  title: column('标题', 'Title', 16, (line) => line.title),
  content: column('交办问题基本情况', 'Complaint', 40, (line) => line.content),
  place: column('地点', 'Place', 14, (line) => line.place),
  area: column('行政区域', 'Area', 10, (line) => line.area),
  street: column('街道', 'Street', 9, (line) => line.street),
  community: column('社区', 'Community', 9, (line) => line.community),
  lead: column('主办单位', 'Lead', 11, (line) => line.lead),
  assists: column('协办单位', 'Assists', 14, (line) => line.assists),
  types: column('污染类型', 'Types', 10, (line) => line.types),
  campaign: column('督察', 'Inspection', 12, (line) => line.campaign),
  batch: column('批次', 'Batch', 7, (line) => line.batch),
  channel: column('来源渠道', 'Channel', 7, (line) => (line.channel ? CHANNEL_WORDS[line.channel].zh : '')),
  marks: column('标记', 'Marks', 9, marks),
  status: column('状态', 'Status', 8, (line) => line.status.zh),
  due: column('下一时限', 'Next due', 10, (line) => line.due),
  light: column('剩余或逾期', 'Remaining or overdue', 10, (line) => line.light),
  verdict: column('是否属实', 'Verdict', 7, (line) => (line.verdict ? VERDICT_WORDS[line.verdict].zh : '')),
  closure: column('是否办结', 'Closure', 8, (line) => CLOSURE_WORDS[line.closure].zh),
  finding: column('调查核实情况', 'Findings', 40, (line) => line.finding),
  handling: column('处理和整改情况', 'Handling and rectification', 40, (line) => line.handling),
  accountability: column('责任人被处理情况', 'Accountability', 12, (line) => line.accountability),
  closureGoal: column('办结目标', 'Closure goal', 20, (line) => line.closureGoal),
  milestone: column('下一节点', 'Next milestone', 18, (line) => line.milestone),
  leader: column('包案领导', 'Leader', 8, (line) => line.leader),
  officer: column('经办人', 'Officer', 12, (line) => line.officer),
  returns: column('退回次数', 'Returns', 7, (line) => line.returns),
  urges: column('催办次数', 'Urged', 7, (line) => line.urges),
  registeredAt: column('登记时间', 'Registered at', 10, (line) => line.registeredAt),
  dispatchedAt: column('交办时间', 'Dispatched at', 10, (line) => line.dispatchedAt),
  signedAt: column('签收时间', 'Signed at', 10, (line) => line.signedAt),
  reportedAt: column('上报时间', 'Reported at', 10, (line) => line.reportedAt),
  closedAt: column('办结时间', 'Closed at', 10, (line) => line.closedAt),
  publishedAt: column('公开时间', 'Published at', 10, (line) => line.publishedAt),
} as const satisfies Record<string, CaseColumn>;

export type CaseColumnId = keyof typeof CASE_COLUMNS;
export const CASE_COLUMN_IDS = Object.keys(CASE_COLUMNS) as CaseColumnId[];
