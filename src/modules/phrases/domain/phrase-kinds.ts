/** Where a phrase is offered: at entry, in a report, in an opinion on one, with a return. */
export const PHRASE_KINDS = ['entry', 'report', 'opinion', 'return'] as const;
export type PhraseKind = (typeof PHRASE_KINDS)[number];
