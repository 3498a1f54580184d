import { Link } from 'react-router';
import { useWords } from '../../i18n/words';
import { ledgersWords } from './ledgers-words';
import styles from './ledgers.module.css';
import { Mark } from './mark';
import type { LedgerRow, LedgerTableData } from './use-ledgers';

/** What is read first on a phone; the rest folds. */
const FIRST = ['title', 'problem', 'lead', 'due', 'progress', 'status'];
const IN_HEAD = ['serial', 'number'];

export interface LedgerTableProps {
  table: LedgerTableData;
  /** Printed under the heading: which issue, or that it is a draft. */
  under: string;
  /** Serials that are not given yet. */
  proposed?: readonly number[];
}

/** A ledger on a phone, a card a task. */
export function LedgerCards({ table, proposed = [] }: LedgerTableProps) {
  return (
    <ul className={styles.cards}>
      {table.rows.map((row) => (
        <Card key={row.taskId} row={row} table={table} isProposed={proposed.includes(row.serial)} />
      ))}
    </ul>
  );
}

function Card({ row, table, isProposed }: { row: LedgerRow; table: LedgerTableData; isProposed: boolean }) {
  const t = useWords(ledgersWords);
  const cells = table.columns.map(({ key, heading }, at) => ({ key, heading, text: row.cells[at] ?? '' }));
  const number = cells.find(({ key }) => key === 'number')?.text ?? '';
  const filled = cells.filter(({ key, text }) => text && !IN_HEAD.includes(key));
  const list = (some: typeof filled) => (
    <dl className={styles.facts}>
      {some.map(({ key, heading, text }) => (
        <div key={key} className={row.changed.includes(key) ? styles.changed : undefined}>
          <dt>{heading}</dt>
          <dd>
            {row.changed.includes(key) && <span className="visually-hidden">{t('changedCell')}</span>}
            {text}
          </dd>
        </div>
      ))}
    </dl>
  );
  const rest = filled.filter(({ key }) => !FIRST.includes(key));
  return (
    <li>
      <p className={styles.cardHead}>
        <Link to={`/rectifications/${row.taskId}`}>
          {t('rowOf', { serial: row.serial })} {number}
        </Link>
        {isProposed && <small>{t('proposed')}</small>}
        <Mark mark={row.mark} />
      </p>
      {list(filled.filter(({ key }) => FIRST.includes(key)))}
      {rest.length > 0 && (
        <details>
          <summary>{t('rest')}</summary>
          {list(rest)}
        </details>
      )}
    </li>
  );
}
