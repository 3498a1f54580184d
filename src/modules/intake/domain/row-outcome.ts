/** What an import makes of a row: `changed` rows differ from the ledger and are told, never applied. */
export const ROW_OUTCOMES = ['new', 'unchanged', 'changed', 'rejected', 'skipped'] as const;
export type RowOutcome = (typeof ROW_OUTCOMES)[number];
