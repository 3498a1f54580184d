/** Where a phrase is offered: at entry, in a report, in an opinion on one, with a return, when urging. */
export const PHRASE_KINDS = ['entry', 'report', 'opinion', 'return', 'urge'] as const;
export type PhraseKind = (typeof PHRASE_KINDS)[number];
