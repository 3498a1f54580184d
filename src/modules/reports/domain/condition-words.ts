import { STEP_WORDS } from '../../deadlines/domain/index.js';
import { CHANNEL_WORDS, CLOSURE_WORDS, VERDICT_WORDS } from './report-words.js';

/** What a condition of the ledger is called on an export; a range says its first and its last day. */
export const CONDITION_WORDS: Record<string, string> = {
  campaignId: '督察',
  batchId: '批次',
  batchIds: '批次',
  upToBatchId: '截至批次',
  view: '视图',
  statuses: '状态',
  verdicts: '是否属实',
  closures: '办结情况',
  lights: '时限灯',
  steps: '当前环节',
  channels: '渠道',
  media: '污染类型',
  marks: '标记',
  handlingLevels: '办理层级',
  unitId: '街道或承办单位',
  streetId: '街道',
  communityId: '社区',
  communityIds: '社区',
  leadUnitId: '主办单位',
  leadUnitIds: '主办单位',
  assistUnitId: '协办单位',
  homeUnitId: '归属单位',
  homeUnitIds: '归属单位',
  officerId: '经办人',
  leaderId: '责任领导',
  dispatchedOnly: '只看已交办',
  noLead: '主办未定',
  counted: '统计口径',
  noBatch: '没有批次',
  noStreet: '街道不明',
  noUnit: '未定单位',
  shareUnitId: '份额单位',
  hasMilestone: '有阶段节点',
  mine: '与我有关',
  returnedByMe: '我退回的',
  minReturns: '退回次数不少于',
  typeLabel: '类型名称',
  placeKey: '地点',
  chainOf: '重复链',
  number: '受理编号',
  text: '关键词',
  dueFrom: '到期日起',
  dueTo: '到期日止',
  handedOverFrom: '移交日起',
  handedOverTo: '移交日止',
  registeredFrom: '登记日起',
  registeredTo: '登记日止',
  dispatchedFrom: '交办日起',
  dispatchedTo: '交办日止',
  signedFrom: '签收日起',
  signedTo: '签收日止',
  reportedFrom: '上报日起',
  reportedTo: '上报日止',
  closedFrom: '办结日起',
  closedTo: '办结日止',
};

const CASE_VIEW_WORDS: Record<string, string> = {
  all: '全部',
  'to-dispatch': '待交办',
  unsigned: '未签收',
  overdue: '已逾期',
  'due-today': '今日到期',
  'due-soon': '3日内到期',
  'in-time': '未到期',
  'to-verify': '待核查',
  returned: '已退回',
  'milestone-passed': '阶段性过期',
  'stage-closed': '阶段性办结',
  closed: '已办结',
  'with-unit': '承办中',
  reported: '已上报',
  open: '未办结',
};

const MEDIUM_WORDS: Record<string, string> = {
  WATER: '水',
  AIR: '大气',
  SOIL: '土壤',
  MARINE: '海洋',
  ECOLOGY: '生态',
  RADIATION: '辐射',
  NOISE: '噪声',
  SOLID_WASTE: '固体废物',
  OTHER: '其他',
};

const MARK_WORDS: Record<string, string> = {
  key: '重点',
  supplement: '补充办理',
  repeat: '重复件',
  'repeat-after-closure': '办结后重复',
  'out-of-scope': '超范围',
  joint: '合办',
  split: '拆分',
  'task-force': '专案',
};

const LIGHT_WORDS: Record<string, string> = {
  red: '逾期',
  orange: '今日到期',
  yellow: '临近',
  green: '未到期',
  'hollow-red': '阶段性过期',
  'hollow-orange': '阶段性今日到期',
  'hollow-yellow': '阶段性临近',
  'hollow-green': '阶段性未到期',
  none: '未起算',
};

const LEVEL_WORDS: Record<string, string> = {
  'unit-head': '单位负责人',
  'paired-leader': '包案领导',
  'command-office': '迎检办',
};

const inChinese = (words: Record<string, { zh: string }>): Record<string, string> =>
  Object.fromEntries(Object.entries(words).map(([value, { zh }]) => [value, zh]));

/** What the values of a condition are called, for those that are words of a list. */
export const VALUE_WORDS: Record<string, Record<string, string>> = {
  view: CASE_VIEW_WORDS,
  counted: { received: '受理（拆分前）', 'received-otherwise': '来电来信以外受理', 'handed-on': '交办' },
  media: MEDIUM_WORDS,
  marks: MARK_WORDS,
  lights: LIGHT_WORDS,
  handlingLevels: LEVEL_WORDS,
  steps: inChinese(STEP_WORDS),
  channels: inChinese(CHANNEL_WORDS),
  verdicts: inChinese(VERDICT_WORDS),
  closures: inChinese(CLOSURE_WORDS),
};
