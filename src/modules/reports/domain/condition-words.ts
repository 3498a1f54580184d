/** What a condition of the ledger is called on an export; one that is not here goes by its own name. */
export const CONDITION_WORDS: Record<string, string> = {
  campaignId: '督察',
  batchId: '批次',
  view: '视图',
  statuses: '状态',
  unitId: '街道或承办单位',
  leadUnitId: '主办单位',
  homeUnitId: '归属单位',
  medium: '污染类型',
  keyOnly: '只看重点件',
  dispatchedOnly: '只看已交办',
  text: '关键词',
};

export const CASE_VIEW_WORDS: Record<string, string> = {
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

export const MEDIUM_WORDS: Record<string, string> = {
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
