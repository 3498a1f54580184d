import type { FieldError, Wording } from '../../../kernel/errors.js';

const WHOLE = 100;

/** Percent of each milestone, in whole numbers that add up to 100; those without a weight share what is left. */
export function sharesOf(weights: readonly (number | null)[]): number[] {
  const open = weights.filter((weight) => weight === null).length;
  const rest = WHOLE - sum(weights);
  const each = open > 0 ? Math.floor(rest / open) : 0;
  let odd = open > 0 ? rest - each * open : 0;
  return weights.map((weight) => {
    if (weight !== null) return weight;
    if (odd === 0) return each;
    odd -= 1;
    return each + 1;
  });
}

/** What is wrong with the weights of a plan: together 100, and something left for each one without. */
export function findWeightErrors(weights: readonly (number | null)[]): FieldError[] {
  const given = sum(weights);
  const open = weights.filter((weight) => weight === null).length;
  if (open === 0 && given !== WHOLE) return [wrong('weights.not_whole', NOT_WHOLE, { given })];
  if (open > 0 && given > WHOLE - open) return [wrong('weights.nothing_left', NOTHING_LEFT, { given, open })];
  return [];
}

const NOT_WHOLE: Wording = {
  zh: '各节点权重合计应为 100%，现为 {given}%。请调整，或留空一项由系统补足。',
  en: 'The weights must add up to 100 %, not {given} %. Adjust them, or leave one empty.',
};
const NOTHING_LEFT: Wording = {
  zh: '已填的权重合计 {given}%，没有给另外 {open} 个节点留下份额。请调低，或给它们填上权重。',
  en: 'The weights given add up to {given} % and leave nothing for {open} other milestone(s). Lower them or fill in all.',
};

function wrong(code: string, wording: Wording, details: Record<string, unknown>): FieldError {
  return { field: 'milestones', code, wording, details };
}

function sum(weights: readonly (number | null)[]): number {
  return weights.reduce<number>((total, weight) => total + (weight ?? 0), 0);
}
