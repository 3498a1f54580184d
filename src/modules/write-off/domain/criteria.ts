import type { FieldError, Wording } from '../../../kernel/errors.js';

/** 销号标准 (Anhui 2019): all measures done is read from the milestones, the others are said in words. */
export const CRITERIA = ['offences', 'effect', 'look-alikes', 'mechanism'] as const;
export type Criterion = (typeof CRITERIA)[number];

/** How each criterion is met, in words. */
export type CriteriaAnswers = Record<Criterion, string>;

export const CRITERIA_WORDS: Record<Criterion | 'measures', Wording> = {
  measures: { zh: '整改措施全部完成', en: 'All measures are done' },
  offences: { zh: '违法行为已查处', en: 'Offences are punished' },
  effect: { zh: '整改效果符合法规和标准', en: 'The effect meets the law and the norms' },
  'look-alikes': { zh: '同类问题已举一反三整改', en: 'Look-alike problems are put right' },
  mechanism: { zh: '根源已查清，长效机制已建立', en: 'The root is found and a lasting mechanism stands' },
};

const EMPTY: Wording = {
  zh: '请写明怎样达到“{criterion}”。',
  en: 'Say how "{criterion}" is met.',
};

/** Each criterion that nobody has said anything of. */
export function findCriteriaErrors(answers: CriteriaAnswers): FieldError[] {
  return CRITERIA.filter((key) => answers[key].trim() === '').map((key) => ({
    field: `criteria.${key}`,
    code: 'write-off.criterion',
    wording: EMPTY,
    details: { criterion: CRITERIA_WORDS[key].zh },
  }));
}
