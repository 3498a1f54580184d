/** What a column of a list of opinions can be for us, in the order of the office's ledger. */
export const FEEDBACK_COLUMNS = [
  'serial',
  'sourceNo',
  'source',
  'title',
  'problem',
  'goal',
  'measures',
  'type',
  'due',
  'lead',
  'assist',
  'street',
  'leaders',
  'partyLeader',
  'governmentLeader',
  'owner',
  'supervise',
  'milestones',
  'evidenceEvery',
] as const;
export type FeedbackColumn = (typeof FEEDBACK_COLUMNS)[number];

/** One opinion as it was written; a column that the list does not have is undefined. */
export interface FeedbackLine {
  /** As the sheet numbers it; the first of them where several rows tell of one problem. */
  row: number;
  /** How many rows it takes. */
  rows: number;
  cells: Partial<Record<FeedbackColumn, string>>;
  /** Columns that mean nothing to us, by their headings. */
  others: Record<string, string>;
}
