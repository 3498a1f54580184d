import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { Panel } from '../../shared/page/panel';
import { ledgersWords } from './ledgers-words';
import styles from './ledgers.module.css';
import type { Outcome } from './use-ledgers';

/** What came of each cell that was confirmed. */
export function OutcomeList({ outcomes }: { outcomes: readonly Outcome[] }) {
  const t = useWords(ledgersWords);
  const language = useLanguage();
  return (
    <Panel title={t('outcomes')}>
      <ul className={styles.issues}>
        {outcomes.map(({ taskId, serial, column, written, refused }, at) => (
          <li key={`${taskId}-${column}-${at}`}>
            <Link to={`/rectifications/${taskId}`}>{t('rowOf', { serial })}</Link>
            <b>{refused ? refused[language] : t('written')}</b>
            <span className={styles.prose}>{written}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
