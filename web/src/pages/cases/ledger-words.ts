import type { components } from '../../api/schema';
import type { Phrase, Words } from '../../i18n/words';

type Schemas = components['schemas'];
export type CaseView = Schemas['CaseView'];

export const VIEW_WORDS: Record<CaseView, Phrase> = {
  all: { zh: '全部', en: 'All' },
  'to-dispatch': { zh: '待交办', en: 'To dispatch' },
  unsigned: { zh: '未签收', en: 'Unsigned' },
  'due-today': { zh: '今日到期', en: 'Due today' },
  overdue: { zh: '已逾期', en: 'Overdue' },
  'due-soon': { zh: '3 日内', en: 'Due soon' },
  'in-time': { zh: '时间充裕', en: 'In time' },
  'to-verify': { zh: '待核查', en: 'To verify' },
  returned: { zh: '已退回', en: 'Returned' },
  paused: { zh: '已中止', en: 'Paused' },
  'milestone-passed': { zh: '阶段性已过', en: 'Milestone passed' },
  'stage-closed': { zh: '阶段性办结', en: 'Stage-closed' },
  closed: { zh: '已办结', en: 'Closed' },
  'with-unit': { zh: '在单位', en: 'With the unit' },
  reported: { zh: '已上报', en: 'Reported' },
  open: { zh: '在办', en: 'Open' },
};

/** Built-in views by their key: most are a ready-made question, one is about the reader. */
export const BUILT_IN_WORDS: Record<string, Phrase> = {
  ...VIEW_WORDS,
  'returned-by-me': { zh: '我退回的', en: 'Returned by me' },
};

export const LIGHT_WORDS: Record<Schemas['CaseLightName'], Phrase> = {
  red: { zh: '■ 红 已逾期', en: '■ Red, overdue' },
  orange: { zh: '◆ 橙 今日到期', en: '◆ Orange, due today' },
  yellow: { zh: '▲ 黄 3 日内', en: '▲ Yellow, due soon' },
  green: { zh: '● 绿 时间充裕', en: '● Green, in time' },
  'hollow-red': { zh: '□ 阶段性已过', en: '□ Milestone passed' },
  'hollow-orange': { zh: '◇ 阶段性今日', en: '◇ Milestone today' },
  'hollow-yellow': { zh: '△ 阶段性将到', en: '△ Milestone near' },
  'hollow-green': { zh: '○ 阶段性未到', en: '○ Milestone ahead' },
  none: { zh: '没有在计的时限', en: 'No limit running' },
};

export const COUNTED_WORDS: Record<string, Phrase> = {
  received: { zh: '受理（拆分前）', en: 'Received, before splitting' },
  'received-otherwise': { zh: '来电来信以外受理', en: 'Received otherwise' },
  'handed-on': { zh: '交办', en: 'Handed on' },
};

export const CLOSURE_WORDS: Record<Schemas['Closure'], Phrase> = {
  OPEN: { zh: '未办结', en: 'Open' },
  STAGE_CLOSED: { zh: '阶段性办结', en: 'Stage-closed' },
  CLOSED: { zh: '已办结', en: 'Closed' },
};

export const LEVEL_WORDS: Record<Schemas['HandlingLevel'], Phrase> = {
  'unit-head': { zh: '单位负责人', en: 'Unit head' },
  'paired-leader': { zh: '包案领导', en: 'Paired leader' },
  'command-office': { zh: '指挥部', en: 'Command office' },
};

export const ledgerWords = {
  title: { zh: '案件台账', en: 'Case ledger' },
  refresh: { zh: '刷新', en: 'Refresh' },
  newCase: { zh: '快速登记', en: 'Quick entry' },
  views: { zh: '视图', en: 'Views' },
  conditions: { zh: '当前条件', en: 'Conditions' },
  campaign: { zh: '督察', en: 'Campaign' },
  everyCampaign: { zh: '全部督察', en: 'All campaigns' },
  thisCampaign: { zh: '当前督察', en: 'This campaign' },
  any: { zh: '全部', en: 'All' },
  anyText: { zh: '不限', en: 'Any' },
  yes: { zh: '是', en: 'Yes' },
  from: { zh: '{day} 起', en: 'from {day}' },
  to: { zh: '{day} 止', en: 'to {day}' },
  firstDay: { zh: '{name}，从', en: '{name}, first day' },
  lastDay: { zh: '{name}，到', en: '{name}, last day' },
  drop: { zh: '去掉“{name}”', en: 'Drop “{name}”' },
  notUnderstood: { zh: '看不懂的条件', en: 'A condition that is not understood' },
  unknownValue: { zh: '已不存在', en: 'gone' },
  more: { zh: '展开 {n} 项', en: '{n} more' },
  less: { zh: '收起', en: 'Less' },
  reset: { zh: '重置', en: 'Reset' },
  query: { zh: '查询', en: 'Search' },
  marks: { zh: '标记', en: 'Marks' },
  selected: { zh: '已选 {n} 件', en: '{n} selected' },
  selectAll: { zh: '选本页', en: 'Select this page' },
  pageSelected: { zh: '已选本页 {n} 件', en: '{n} of this page selected' },
  selectEvery: { zh: '选全部 {n} 件', en: 'Select all {n}' },
  selecting: { zh: '正在选…', en: 'Selecting …' },
  tooMany: { zh: '一次最多 {most} 件，请先收窄条件', en: 'At most {most} at once; narrow the list first' },
  sortBy: { zh: '按{name}排序', en: 'Sort by {name}' },
  action: { zh: '操作', en: 'Action' },
  leadIs: { zh: '主办 {name}', en: 'Lead: {name}' },
  noLead: { zh: '主办未定', en: 'No lead yet' },
  total: { zh: '共 {n} 件', en: '{n} {n|case|cases}' },
  counting: {
    zh: '部分举报件涉及多个污染类型，分类合计大于件数',
    en: 'Some cases have several types; types add up to more than cases',
  },
  previous: { zh: '上一页', en: 'Previous page' },
  next: { zh: '下一页', en: 'Next page' },
  pageSize: { zh: '每页', en: 'Rows' },
  perPage: { zh: '{n} 件/页', en: '{n} a page' },
  down: { zh: '下一行', en: 'Next row' },
  up: { zh: '上一行', en: 'Previous row' },
  open: { zh: '打开', en: 'Open' },
  close: { zh: '关闭详情', en: 'Close the case' },
  select: { zh: '选中', en: 'Select' },
  explain: { zh: '为什么是这一天', en: 'Why this date' },
  extend: { zh: '往下连选', en: 'Extend the selection' },
  unselect: { zh: '取消选择', en: 'Clear selection' },
  openView: { zh: '第 {n} 个视图', en: 'View {n}' },
  failed: { zh: '台账没有读出来', en: 'The ledger could not be read' },
  badCondition: { zh: '有条件看不懂', en: 'A condition is not understood' },
  badConditionText: {
    zh: '可能是旧视图或旧链接。去掉它就能继续看。',
    en: 'It may come from an old view or link. Drop it to go on.',
  },
  badPage: { zh: '翻页位置已失效', en: 'The page position is no longer valid' },
  firstPage: { zh: '回到第一页', en: 'To the first page' },
  nothing: { zh: '没有符合条件的案件', en: 'No case matches' },
  nothingText: { zh: '当前条件：{list}。', en: 'Conditions: {list}.' },
  relaxed: { zh: '去掉“{name}”可见 {n} 件。', en: 'Without “{name}” there {n|is|are} {n}.' },
  empty: { zh: '还没有案件', en: 'No cases yet' },
  emptyText: { zh: '批次导入或快速登记后会出现在这里。', en: 'Imported and typed cases will appear here.' },
  emptyLate: { zh: '没有逾期案件', en: 'Nothing is overdue' },
  seeSoon: { zh: '看 3 日内到期 {n} 件', en: 'See {n} due soon' },
} satisfies Words;
