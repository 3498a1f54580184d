import type { FieldError } from '../../../kernel/errors.js';

/** Somebody who was there on duty; never one of the people around. */
export interface Official {
  name: string;
  unit: string;
}

/** A value that was measured, beside its limit where there is one. */
export interface Reading {
  item: string;
  value: number;
  unit: string;
  limit: number | null;
}

export const COUNTED = ['household', 'person'] as const;
export type Counted = (typeof COUNTED)[number];

export interface Answers {
  asked: number;
  satisfied: number;
  partly: number;
  unsatisfied: number;
}

/** Above its limit; a value without a limit never is. */
export const isOver = ({ value, limit }: Reading): boolean => limit !== null && value > limit;

/** Some may not want to say, but nobody answers twice. */
export function wrongAnswers({ asked, satisfied, partly, unsatisfied }: Answers): FieldError[] {
  const answered = satisfied + partly + unsatisfied;
  if (answered <= asked) return [];
  const wording = {
    zh: '满意、基本满意、不满意合计 {answered}，超过走访数 {asked}，请核对。',
    en: 'Satisfied, partly and not satisfied make {answered}, more than the {asked} that were asked.',
  };
  return [{ field: 'asked', code: 'visit.more_answers', wording, details: { answered, asked } }];
}

/** What the desk sees of all visits of a case. */
export interface VisitTally {
  siteVisits: number;
  /** Site visits that a leader came along to. */
  withLeader: number;
  talks: number;
  asked: number;
  satisfied: number;
  partly: number;
  unsatisfied: number;
}
