import type { Wording } from '../../../kernel/errors.js';

/** From the mildest to the sharpest. */
export const COLOURS = ['blue', 'yellow', 'red'] as const;
export type Colour = (typeof COLOURS)[number];

export const COLOUR_WORDS: Record<Colour, Wording & { sign: string }> = {
  blue: { zh: '提醒', en: 'reminder', sign: '蓝' },
  yellow: { zh: '警示', en: 'warning', sign: '黄' },
  red: { zh: '督办', en: 'supervision', sign: '红' },
};

export const isSharper = (one: Colour, other: Colour): boolean =>
  COLOURS.indexOf(one) > COLOURS.indexOf(other);
