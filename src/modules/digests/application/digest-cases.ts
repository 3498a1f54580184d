import { MINUTE, millisBetween } from '../../../kernel/instant.js';
import { isPast } from '../../deadlines/index.js';
import type { CaseMailItem } from '../../notices/index.js';
import type { DigestContent } from '../mail/digest-content.js';
import type { Indexed, ListName } from '../persistence/digest-index.read-model.js';
import type { MailedCase } from '../persistence/mailed-cases.read-model.js';
import { SHOWN, type DigestSource } from './digest-source.js';

export type DigestLists = Pick<
  DigestContent,
  'overdue' | 'dueSoon' | 'unsigned' | 'returned' | 'opened' | 'closed'
>;

/** The lists of a digest out of what was read: the overdue whole, the most delayed first; of the others the count and the first. */
export function digestLists(source: DigestSource, streetId: string | null): DigestLists {
  const { index, cases, reminded, reasons, now } = source;
  const found = (rows: readonly Indexed[]): MailedCase[] => rows.flatMap(({ id }) => cases.get(id) ?? []);
  const itemOf = ({ item }: MailedCase): CaseMailItem =>
    streetId === null ? item : { ...item, streetName: null };
  const first = <T>(name: ListName, asItem: (one: MailedCase) => T) => {
    const rows = index.of(name, streetId);
    return { total: rows.length, items: found(rows.slice(0, SHOWN)).map(asItem) };
  };
  const today = first('due-today', itemOf);
  const soon = first('due-soon', itemOf);
  return {
    overdue: found(index.of('overdue', streetId)).map((one) => ({
      ...itemOf(one),
      remindedTimes: reminded.get(one.row.id) ?? 0,
    })),
    dueSoon: { total: today.total + soon.total, items: [...today.items, ...soon.items].slice(0, SHOWN) },
    unsigned: first('unsigned', (one) => waiting(itemOf(one), one.row, now)),
    returned: first('returned', (one) => ({
      ...itemOf(one),
      reason: reasons.get(one.row.id) ?? '未注明',
    })),
    opened: first('opened', itemOf),
    closed: first('closed', itemOf),
  };
}

function waiting(item: CaseMailItem, row: MailedCase['row'], now: DigestSource['now']) {
  const waited = row.dispatchedAt ? millisBetween(row.dispatchedAt, now) : 0;
  const late = row.nextDueStep === 'sign' && row.nextDueAt !== null && isPast(row.nextDueAt, now);
  return { ...item, waitedMinutes: Math.floor(waited / MINUTE), late };
}
