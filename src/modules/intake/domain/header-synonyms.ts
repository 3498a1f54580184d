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
  | 'handedOverAt';

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
};
