/** The columns a ledger can show; what they say is the web's. */
export const LEDGER_COLUMNS = [
  'due',
  'number',
  'matter',
  'units',
  'types',
  'batch',
  'status',
  'channel',
  'marks',
  'area',
  'place',
  'street',
  'community',
  'lead',
  'assists',
  'verdict',
  'closure',
  'step',
  'dueOn',
  'handedOverAt',
  'registeredAt',
  'dispatchedAt',
  'signedAt',
  'reportedAt',
  'verifiedAt',
  'returns',
  'urges',
  'level',
  'leader',
  'officer',
  'milestone',
  'campaign',
] as const;
export type LedgerColumn = (typeof LEDGER_COLUMNS)[number];

/** Height of a row: with room, closer, closest. */
export const DENSITIES = ['roomy', 'closer', 'closest'] as const;
export type Density = (typeof DENSITIES)[number];

export const PAGE_SIZES = [20, 50, 100] as const;
export type PageSize = (typeof PAGE_SIZES)[number];
