import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { GONE_WORDS, ledgersWords } from './ledgers-words';
import styles from './ledgers.module.css';
import type { LedgerTableData } from './use-ledgers';

/** Below the table: how many, who left, and the notes of the office. */
export function TableFoot({ table }: { table: LedgerTableData }) {
  const t = useWords(ledgersWords);
  const language = useLanguage();
  return (
    <footer className={styles.foot}>
      <p>{t('total', { n: table.total })}</p>
      {table.gone.length > 0 && (
        <>
          <p>{t('gone')}</p>
          <ul>
            {table.gone.map(({ serial, number, title, why }) => (
              <li key={serial}>
                {t('goneRow', { serial, number, title })}（{GONE_WORDS[why][language]}）
              </li>
            ))}
          </ul>
        </>
      )}
      {table.notes && <p className={styles.notes}>{table.notes}</p>}
    </footer>
  );
}
