import type { Wording } from '../../../kernel/errors.js';

export const WORK_KINDS = [
  'case-handler',
  'case-officer',
  'case-leader',
  'sign-off',
  'write-off',
  'leader-pairing',
  'recheck',
  'duty',
] as const;
/** In which way a person has something in hand. */
export type WorkKind = (typeof WORK_KINDS)[number];

/** 手里的事: something that would lie in nobody's hand without this person. */
export interface WorkInHand {
  kind: WorkKind;
  /** The case, the campaign or the street. */
  id: string;
  /** As a reader knows it: a number, a name. */
  title: string;
  /** It may go back to its unit; what may not has to be handed on to somebody. */
  mayStay: boolean;
}

export const OPEN_KINDS = ['people', 'units', 'cases', 'handled', 'calls', 'places'] as const;
/** In which way something is open at a unit. */
export type OpenKind = (typeof OPEN_KINDS)[number];

export interface OpenAtUnit {
  kind: OpenKind;
  count: number;
}

const WORDS: Record<WorkKind | OpenKind, Wording> = {
  'case-handler': { zh: '交其办理的案件 {n} 件', en: '{n} case(s) in hand' },
  'case-officer': { zh: '承办的案件 {n} 件', en: '{n} case(s) as officer' },
  'case-leader': { zh: '包案的案件 {n} 件', en: '{n} case(s) as leader' },
  'sign-off': { zh: '指定其会签的 {n} 处', en: '{n} signature(s) asked of them by name' },
  'write-off': { zh: '指定其签署销号的 {n} 处', en: '{n} write-off signature(s) asked of them by name' },
  'leader-pairing': { zh: '对口联系的街道 {n} 个', en: '{n} paired street(s)' },
  recheck: { zh: '交其复核的案件 {n} 件', en: '{n} re-check(s)' },
  duty: { zh: '负责的片区、点位和任务 {n} 个', en: '{n} area(s), point(s) or task(s) to answer for' },
  people: { zh: '在用人员 {n} 人', en: '{n} person(s) in use' },
  units: { zh: '在用下属单位 {n} 个', en: '{n} unit(s) below in use' },
  cases: { zh: '未办结案件 {n} 件', en: '{n} open case(s)' },
  handled: { zh: '交其办理的案件 {n} 件', en: '{n} case(s) in hand' },
  calls: { zh: '未结的街道呼叫 {n} 个', en: '{n} open call(s)' },
  places: { zh: '在用的片区和点位 {n} 个', en: '{n} area(s) or point(s) in use' },
};

export function countWork(work: readonly WorkInHand[]): { kind: WorkKind; count: number }[] {
  return WORK_KINDS.map((kind) => ({ kind, count: work.filter((one) => one.kind === kind).length })).filter(
    ({ count }) => count > 0,
  );
}

/** 承办的案件 3 件、对口联系的街道 1 个. */
export function tell(counts: readonly { kind: WorkKind | OpenKind; count: number }[]): Wording {
  const each = (language: keyof Wording): string[] =>
    counts.map(({ kind, count }) => WORDS[kind][language].replace('{n}', String(count)));
  return { zh: each('zh').join('、'), en: each('en').join(', ') };
}
