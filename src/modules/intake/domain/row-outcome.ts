/**
 * What an import makes of a row: `changed` rows differ from the ledger, `duplicate` ones look like a case that is open,
 * `repeat` ones like a matter that was settled or that they name themselves.
 */
export const ROW_OUTCOMES = [
  'new',
  'unchanged',
  'changed',
  'duplicate',
  'repeat',
  'rejected',
  'skipped',
] as const;
export type RowOutcome = (typeof ROW_OUTCOMES)[number];
