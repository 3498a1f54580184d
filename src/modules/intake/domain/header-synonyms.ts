/** What a column of the official forms can be for us. */
export type FieldName =
  | 'serial'
  | 'acceptanceNo'
  | 'content'
  | 'area'
  | 'place'
  | 'pollutionTypes'
  | 'finding'
  | 'verdict'
  | 'closureGoal'
  | 'handling'
  | 'closure'
  | 'accountability'
  | 'remark'
  | 'keyFlag'
  | 'caseOfficer'
  | 'batchLabel'
  | 'channel'
  | 'handlingCategory'
  | 'closureBasis'
  | 'leadUnit'
  | 'assistUnits'
  | 'caseLeader'
  | 'handedOverAt'
  | 'complainant'
  | 'complainantPhone'
  | 'complainantAddress';

/** Columns that say who complained: their text goes to the sealed contact and is blacked out everywhere else. */
export const PERSONAL_FIELDS = ['complainant', 'complainantPhone', 'complainantAddress'] as const;

/** Column headings seen on the public forms and the hand-over lists, without brackets and punctuation. */
export const HEADER_SYNONYMS: Record<FieldName, readonly string[]> = {
  serial: ['序号'],
  acceptanceNo: ['受理编号', '受理号', '信访编号', '举报编号', '交办编号', '转办编号', '案件编号', '编号'],
  content: [
    '交办问题基本情况',
    '交办问题的基本情况',
    '交办问题',
    '问题基本情况',
    '举报问题基本情况',
    '举报内容',
    '信访举报内容',
    '信访内容',
    '投诉内容',
    '反映内容',
    '反映问题',
    '群众反映问题',
  ],
  area: [
    '行政区域',
    '行政区域所属区县',
    '行政区划',
    '所属区县',
    '所属区域',
    '举报地市',
    '举报县区',
    '涉及区县',
    '涉及区县及部门',
    '属地',
  ],
  place: ['举报地点', '问题地点', '地点', '点位', '地址'],
  pollutionTypes: ['污染类型', '问题类型', '问题类型污染类型', '污染类型问题类型', '污染类别'],
  finding: ['调查核实情况', '调查核实', '调查情况', '核实情况', '核查情况'],
  verdict: ['是否属实', '属实情况'],
  closureGoal: ['办结目标'],
  handling: [
    '处理和整改情况',
    '处理及整改情况',
    '处理整改情况',
    '处理处罚和问责情况',
    '处理情况',
    '整改情况',
    '办理情况',
  ],
  closure: ['是否办结', '办结情况', '办结状态'],
  accountability: ['责任人被处理情况', '责任人处理情况', '问责情况', '责任追究情况'],
  remark: ['备注'],
  keyFlag: ['备注是否加星', '是否加星', '是否重点', '是否重点件', '重点关注'],
  caseOfficer: ['办案人', '承办人', '经办人'],
  batchLabel: ['批次', '交办批次', '转办批次'],
  channel: ['来源渠道', '举报渠道', '举报方式', '信访方式', '渠道', '来电来信'],
  handlingCategory: ['处理类别'],
  closureBasis: ['符合办结条件', '是否符合办结条件', '办结条件'],
  leadUnit: ['主办单位', '责任单位', '牵头单位', '承办单位'],
  assistUnits: ['协办单位', '配合单位'],
  caseLeader: ['包案领导', '督办领导', '责任领导'],
  handedOverAt: ['交办时间', '交办日期', '转办时间', '转办日期'],
  complainant: ['举报人', '投诉人', '信访人', '来电人', '来信人', '举报人姓名', '投诉人姓名', '信访人姓名'],
  complainantPhone: [
    '举报人电话',
    '举报人联系电话',
    '举报人联系方式',
    '投诉人电话',
    '投诉人联系方式',
    '信访人电话',
    '来电号码',
  ],
  complainantAddress: ['举报人地址', '投诉人地址', '信访人地址', '举报人住址'],
};

/** The last column of our own error workbook; it comes back when the corrected file is imported. */
export const PROBLEM_HEADING = { zh: '问题（导入提示）', en: 'Problem (import)' } as const;

/** Words that give a heading away although we do not know it as a whole; the first that fits counts. */
export const GUESS_WORDS: readonly (readonly [string, FieldName])[] = [
  ['联系电话', 'complainantPhone'],
  ['联系方式', 'complainantPhone'],
  ['手机', 'complainantPhone'],
  ['联系地址', 'complainantAddress'],
  ['住址', 'complainantAddress'],
  ['举报人', 'complainant'],
  ['投诉人', 'complainant'],
  ['信访人', 'complainant'],
  ['编号', 'acceptanceNo'],
  ['信访号', 'acceptanceNo'],
  ['是否属实', 'verdict'],
  ['属实', 'verdict'],
  ['办结目标', 'closureGoal'],
  ['办结条件', 'closureBasis'],
  ['办结', 'closure'],
  ['加星', 'keyFlag'],
  ['重点', 'keyFlag'],
  ['问责', 'accountability'],
  ['责任追究', 'accountability'],
  ['核实', 'finding'],
  ['核查', 'finding'],
  ['污染类', 'pollutionTypes'],
  ['问题类', 'pollutionTypes'],
  ['整改情况', 'handling'],
  ['办理情况', 'handling'],
  ['处理情况', 'handling'],
  ['协办', 'assistUnits'],
  ['主办', 'leadUnit'],
  ['责任单位', 'leadUnit'],
  ['包案', 'caseLeader'],
  ['批次', 'batchLabel'],
  ['渠道', 'channel'],
  ['交办时间', 'handedOverAt'],
  ['交办日期', 'handedOverAt'],
  ['区县', 'area'],
  ['区域', 'area'],
  ['地点', 'place'],
  ['地址', 'place'],
  ['问题描述', 'content'],
  ['举报', 'content'],
  ['反映', 'content'],
  ['投诉', 'content'],
  ['问题', 'content'],
  ['内容', 'content'],
  ['备注', 'remark'],
];
