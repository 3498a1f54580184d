import { dayOf, type Day } from '../../../kernel/day.js';
import { fill, type Wording } from '../../../kernel/errors.js';
import type { Instant } from '../../../kernel/instant.js';

/** By which act a day can be named where no rule counts one. */
export type NamingAct = 'stage-close' | 'next-milestone' | 'shut-down' | 'supplement' | 'call' | 'task';

/** 定日: somebody named the day. Plain data, kept in the explanation for good. */
export interface NamedDay {
  byName: string;
  at: Instant;
  act: NamingAct;
  /** The report that asked for it, and the day that stood there. */
  asked?: { byName: string; at: Instant; round: number; on: Day | null };
}

const ACTS: Record<NamingAct, Wording> = {
  'stage-close': { zh: '核查为阶段性办结', en: 'stage-closed the case' },
  'next-milestone': { zh: '定下一节点', en: 'set the next milestone' },
  'shut-down': { zh: '上报停产复核日', en: 'reported the review of a shut-down' },
  supplement: { zh: '要求补充办理', en: 'ordered supplementary handling' },
  call: { zh: '街道呼', en: 'raised the call' },
  task: { zh: '确定整改任务', en: 'set the task' },
};

const NAMED: Wording = {
  zh: '{by} {at} {act}时指定{asked}',
  en: '{by} named it on {at} ({act}{asked})',
};
const ASKED: Wording = {
  zh: '（{by} {at} 第 {round} 轮上报提出{on}）',
  en: '; asked for by {by} on {at}, report {round}{on}',
};

/** Who named the day, by which act, and from which report, as one line. */
export function namedWords({ byName, at, act, asked }: NamedDay, language: keyof Wording): string {
  const on = asked?.on ? ` ${asked.on}` : '';
  const from = asked ? fill(ASKED, { by: asked.byName, at: dayOf(asked.at), round: asked.round, on }) : null;
  const details = { by: byName, at: dayOf(at), act: ACTS[act][language], asked: from?.[language] ?? '' };
  return fill(NAMED, details)[language];
}
