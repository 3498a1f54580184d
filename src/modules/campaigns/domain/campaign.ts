import type { Wording } from '../../../kernel/errors.js';

export const LEVELS = ['central', 'provincial', 'municipal'] as const;
export type Level = (typeof LEVELS)[number];

export const KINDS = ['routine', 'lookback', 'special'] as const;
export type Kind = (typeof KINDS)[number];

export const LEVEL_WORDS: Record<Level, Wording> = {
  central: { zh: '中央督察', en: 'Central inspection' },
  provincial: { zh: '省督察', en: 'Provincial inspection' },
  municipal: { zh: '市级督察', en: 'Municipal inspection' },
};

export const KIND_WORDS: Record<Kind, Wording> = {
  routine: { zh: '例行督察', en: 'Routine' },
  lookback: { zh: '“回头看”', en: 'Look-back' },
  special: { zh: '专项督察', en: 'Special' },
};
