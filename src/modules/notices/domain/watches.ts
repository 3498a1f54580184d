/** What is watched, and from how much on word goes out where nobody has set another amount; proposals of ours. */
export const WATCHES = {
  /** Days that a clock may stand before somebody looks whether the reason still holds. */
  'long-pause': { usual: 30, least: 1, most: 365 },
  /** Minutes that the mail server may be away. */
  'mail-away': { usual: 30, least: 5, most: 1440 },
} as const satisfies Record<string, { usual: number; least: number; most: number }>;

export type Watch = keyof typeof WATCHES;

export const isWatch = (word: string): word is Watch => Object.hasOwn(WATCHES, word);
