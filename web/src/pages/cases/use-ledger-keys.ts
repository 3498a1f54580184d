import { useWords } from '../../i18n/words';
import { useKeys } from '../../shared/keys/use-keys';
import { ledgerWords } from './ledger-words';

interface Verbs {
  /** Off while a drawer or a dialog has the keys. */
  on: boolean;
  move: (by: 1 | -1) => void;
  open: () => void;
  select: () => void;
  /** Why the date of the row falls where it does. */
  explain: () => void;
  extend: () => void;
  previous: () => void;
  next: () => void;
  unselect: () => void;
  /** How many views have a number. */
  views: number;
  openView: (index: number) => void;
}

/** The ledger without a mouse; all of it is off while typing. */
export function useLedgerKeys({ on, views, ...verbs }: Verbs): void {
  const t = useWords(ledgerWords);
  useKeys(
    [
      { keys: 'j', label: t('down'), run: () => verbs.move(1) },
      { keys: 'k', label: t('up'), run: () => verbs.move(-1) },
      { keys: 'Enter', label: t('open'), run: verbs.open },
      { keys: 'w', label: t('explain'), run: verbs.explain },
      { keys: 'x', label: t('select'), run: verbs.select },
      { keys: 'Shift+j', label: t('extend'), run: verbs.extend },
      { keys: '[', label: t('previous'), run: verbs.previous },
      { keys: ']', label: t('next'), run: verbs.next },
      { keys: 'Escape', label: t('unselect'), run: verbs.unselect },
      ...Array.from({ length: Math.min(views, 9) }, (_, index) => ({
        keys: String(index + 1),
        label: t('openView', { n: index + 1 }),
        run: () => verbs.openView(index),
      })),
    ],
    on,
  );
}
