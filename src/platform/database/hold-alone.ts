import type { Tx } from './unit-of-work.js';

/** What one transaction does at a time; the numbers are those of PostgreSQL's advisory locks and never change. */
const LOCKS = {
  chains: 7_001,
  'slip-numbers': 7_002,
  calendar: 7_042,
  'colour-slips': 7_051,
  'written-reminders': 7_052,
  'mail-outage': 7_053,
  people: 7_054,
  'history-checkpoint': 7_059,
  rectification: 7_060,
  ledgers: 7_067,
  feedback: 7_065,
  ownership: 7_071,
  'failed-tries': 7_079,
  'case-tally': 7_090,
} as const;

/** Waits until no other transaction holds this, and holds it to the end of its own. SQLite has one writer anyway. */
export async function holdAlone(tx: Tx, what: keyof typeof LOCKS): Promise<void> {
  if (tx.connection.options.type === 'postgres')
    await tx.query('SELECT pg_advisory_xact_lock($1)', [LOCKS[what]]);
}
