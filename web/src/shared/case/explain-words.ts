import type { components } from '../../api/schema';
import type { Phrase, Words } from '../../i18n/words';
import type { CaseDetail } from './case-api';

export type LimitUnit = 'calendar-day' | 'working-day' | 'hour' | 'working-hour';

export const STEP_WORDS: Record<CaseDetail['deadlines'][number]['step'], Phrase> = {
  sign: { zh: '签收', en: 'Sign' },
  reply: { zh: '情况答复', en: 'First report' },
  rectify: { zh: '整改办结', en: 'Rectify and close' },
  publish: { zh: '公开', en: 'Publish' },
  milestone: { zh: '阶段性节点', en: 'Stage milestone' },
  review: { zh: '停产复核', en: 'Review of a shut-down' },
};

/** All that a campaign sets a limit for. */
export const LIMIT_STEP_WORDS: Record<components['schemas']['LimitRuleResponse']['step'], Phrase> = {
  ...STEP_WORDS,
  answer: { zh: '部门应', en: 'Department answers' },
};

const ADDED = { zh: '+{n} 天', en: '+{n} {n|day|days}' };
const ADDED_WORKING = { zh: '+{n} 个工作日', en: '+{n} working {n|day|days}' };
export const addedWords = (unit: LimitUnit): Phrase => (unit.startsWith('working') ? ADDED_WORKING : ADDED);

export const UNIT_WORDS: Record<LimitUnit, Phrase> = {
  'calendar-day': { zh: '{n} 个自然日', en: '{n} calendar {n|day|days}' },
  'working-day': { zh: '{n} 个工作日', en: '{n} working {n|day|days}' },
  hour: { zh: '{n} 小时', en: '{n} {n|hour|hours}' },
  'working-hour': { zh: '{n} 个工作小时', en: '{n} working {n|hour|hours}' },
};

export const explainWords = {
  dispatched: { zh: '交办', en: 'dispatched' },
  verified: { zh: '核查通过', en: 'verified' },
  'stage-closed': { zh: '阶段性办结', en: 'stage-closed' },
  reported: { zh: '上报', en: 'reported' },
  called: { zh: '街道呼', en: 'called' },
  sameDay: { zh: '，当日起算', en: ', that day counts' },
  nextDay: { zh: '，次日起算', en: ', from the next day' },
  weekend: { zh: '周末', en: 'Weekend' },
  inAll: { zh: '共 {n} 天', en: '{n} {n|day|days} in all' },
  makeUp: { zh: '{day} 调休上班', en: '{day} make-up workday' },
  extended: {
    zh: '{from} → {to}（{added}），{name} {at} 批：{reason}',
    en: '{from} → {to} ({added}), {name} {at}: {reason}',
  },
  document: { zh: '（{no}）', en: ' ({no})' },
  when: { zh: '{limit}（{words}）', en: '{limit} ({words})' },
  or: { zh: '或', en: ' or ' },
  keyCase: { zh: '重点件', en: 'key cases' },
  notKeyCase: { zh: '非重点件', en: 'other than key cases' },
  changed: { zh: '{from} → {to}，{name} {at}：{reason}', en: '{from} → {to}, {name} {at}: {reason}' },
  paused: { zh: '{from} 至 {to}，{reason}，{name}', en: '{from} to {to}, {reason}, {name}' },
  untilDay: { zh: '{day} 止', en: 'the end of {day}' },
  stillPaused: { zh: '未恢复', en: 'not resumed' },
  givesNothing: { zh: '，不退还时间', en: ', no time given back' },
  givesDays: { zh: '，退还 {n} 天', en: ', {n} {n|day|days} given back' },
  givesWorkingDays: { zh: '，退还 {n} 个工作日', en: ', {n} working {n|day|days} given back' },
  givesTime: { zh: '，退还 {h} 小时 {m} 分', en: ', {h} h {m} min given back' },
  undone: { zh: '（{name} {at} 撤销，不计）', en: ' (taken back by {name} {at})' },
  said: { zh: '原文“{said}”', en: 'written as “{said}”' },
  basis: { zh: '{basis}（规则第 {n} 版）', en: '{basis} (rule version {n})' },
  semicolon: { zh: '；', en: '; ' },
  comma: { zh: '，', en: ', ' },
  published: {
    zh: '{year} 年放假安排',
    en: 'holiday arrangement of {year}',
  },
  guessed: {
    zh: '{years} 年放假安排未公布，暂按周末休息算',
    en: 'holidays of {years} are not published, weekends assumed',
  },
} satisfies Words;

/** Who takes a matter in hand that keeps coming back. */
export const LEVEL_WORDS: Record<string, Phrase> = {
  'unit-head': { zh: '单位负责人', en: 'unit head' },
  'paired-leader': { zh: '包案领导', en: 'paired leader' },
  'command-office': { zh: '指挥部', en: 'command office' },
};

/** On the start day's own cell, which has room for three letters. */
export const START_LABELS: Record<
  'dispatched' | 'verified' | 'stage-closed' | 'reported' | 'called',
  Phrase
> = {
  dispatched: { zh: '交办', en: 'start' },
  verified: { zh: '通过', en: 'start' },
  'stage-closed': { zh: '阶段', en: 'start' },
  reported: { zh: '上报', en: 'start' },
  called: { zh: '呼', en: 'start' },
};
