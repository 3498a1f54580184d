/** Where a phrase is offered: at entry, in a report, in an opinion on one, with a return, when urging, as the reason of a pause. */
export const PHRASE_KINDS = ['entry', 'report', 'opinion', 'return', 'urge', 'pause'] as const;
export type PhraseKind = (typeof PHRASE_KINDS)[number];
