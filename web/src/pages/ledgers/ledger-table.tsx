import type { CSSProperties } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../i18n/words';
import { useIsPhone } from '../../shared/use-viewport';
import { LedgerCards, type LedgerTableProps } from './ledger-cards';
import { ledgersWords } from './ledgers-words';
import styles from './ledgers.module.css';
import { Mark } from './mark';
import type { LedgerRow, LedgerTableData } from './use-ledgers';

/** Pixels of a character of print. */
const WIDE = 10;

/** A ledger in the office's columns, the first two always in sight; on a phone a card a task. */
export function LedgerTable({ table, under, proposed = [] }: LedgerTableProps) {
  const isPhone = useIsPhone();
  if (isPhone) return <LedgerCards table={table} under={under} proposed={proposed} />;
  const widths = table.columns.map(({ width }) => Math.max(60, width * WIDE));
  const all = widths.reduce((sum, width) => sum + width, 0);
  const left = { '--db-second': `${widths[0]}px` } as CSSProperties;
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={table.heading}>
      <table className={styles.table} style={left}>
        <caption>
          {table.heading}
          <small>{under}</small>
        </caption>
        <colgroup>
          {widths.map((width, at) => (
            <col key={at} style={{ width, '--db-share': `${(width / all) * 100}%` } as CSSProperties} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {table.columns.map(({ key, heading }) => (
              <th key={key} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <Row key={row.taskId} row={row} table={table} isProposed={proposed.includes(row.serial)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, table, isProposed }: { row: LedgerRow; table: LedgerTableData; isProposed: boolean }) {
  const t = useWords(ledgersWords);
  const linked = table.columns.some(({ key }) => key === 'number') ? 'number' : 'serial';
  return (
    <tr>
      {table.columns.map(({ key, centred }, at) => {
        const isChanged = row.changed.includes(key);
        const text = row.cells[at] ?? '';
        return (
          <td
            key={key}
            className={[centred && styles.centred, isChanged && styles.changed].filter(Boolean).join(' ')}
          >
            {isChanged && <span className="visually-hidden">{t('changedCell')}</span>}
            {key === linked ? <Link to={`/rectifications/${row.taskId}`}>{text}</Link> : text}
            {at === 0 && (
              <>
                {isProposed && <small className={styles.proposed}>{t('proposed')}</small>}
                <Mark mark={row.mark} />
              </>
            )}
          </td>
        );
      })}
    </tr>
  );
}
