import { Link } from 'react-router';
import { useWords } from '../../../i18n/words';
import { Panel } from '../../../shared/page/panel';
import { entryWords } from '../entry-words';
import type { Progress } from '../use-progress';
import styles from './just-entered.module.css';

/** What one has logged last, each with the way to mend it. */
export function JustEntered({ recent }: { recent: Progress['recent'] }) {
  const t = useWords(entryWords);
  return (
    <Panel title={t('recent')}>
      {recent.length === 0 && <p className={styles.quiet}>{t('noRecent')}</p>}
      <ol className={styles.list}>
        {recent.map(({ id, number, title, streetName }) => (
          <li key={id}>
            <Link to={`/cases/${id}`} title={title}>
              <b>{number ? number.replace(/\*/g, '').slice(-4) : t('noNumber')}</b>
            </Link>
            <span>{streetName ?? t('noStreet')}</span>
            <Link to={`/cases/${id}?do=edit`} aria-label={t('editOne', { number: number ?? title })}>
              {t('edit')}
            </Link>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
