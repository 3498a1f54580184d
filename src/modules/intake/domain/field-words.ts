import type { Wording } from '../../../kernel/errors.js';
import type { FieldName } from './header-synonyms.js';

const WORDS: Record<FieldName, Wording> = {
  serial: { zh: '序号', en: 'Serial' },
  acceptanceNo: { zh: '受理编号', en: 'Acceptance number' },
  content: { zh: '交办问题基本情况', en: 'Complaint text' },
  area: { zh: '行政区域', en: 'Area' },
  place: { zh: '举报地点', en: 'Place' },
  pollutionTypes: { zh: '污染类型', en: 'Pollution types' },
  finding: { zh: '调查核实情况', en: 'Finding' },
  verdict: { zh: '是否属实', en: 'Verdict' },
  closureGoal: { zh: '办结目标', en: 'Closure goal' },
  handling: { zh: '处理和整改情况', en: 'Handling and rectification' },
  closure: { zh: '是否办结', en: 'Closed' },
  accountability: { zh: '责任人被处理情况', en: 'Accountability' },
  remark: { zh: '备注', en: 'Remark' },
  keyFlag: { zh: '是否加星', en: 'Key case' },
  caseOfficer: { zh: '办案人', en: 'Case officer' },
  batchLabel: { zh: '批次', en: 'Batch' },
  channel: { zh: '来源渠道', en: 'Channel' },
  handlingCategory: { zh: '处理类别', en: 'Handling category' },
  closureBasis: { zh: '符合办结条件', en: 'Closure basis' },
  leadUnit: { zh: '主办单位', en: 'Lead unit' },
  assistUnits: { zh: '协办单位', en: 'Assisting units' },
  caseLeader: { zh: '包案领导', en: 'Case leader' },
  handedOverAt: { zh: '交办时间', en: 'Handed over at' },
  complainant: { zh: '举报人', en: 'Complainant' },
  complainantPhone: { zh: '举报人电话', en: 'Complainant’s telephone' },
  complainantAddress: { zh: '举报人地址', en: 'Complainant’s address' },
};

/** What a column may be mapped to, in the order of the official columns. */
export const MAPPABLE_FIELDS: readonly ({ field: FieldName } & Wording)[] = Object.entries(WORDS).map(
  ([field, wording]) => ({ field: field as FieldName, ...wording }),
);

export function fieldWords(field: FieldName): Wording {
  return WORDS[field];
}
