import { useState } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../i18n/words';
import { PageHeader } from '../../shared/page/page-header';
import { Panel } from '../../shared/page/panel';
import { EntryForm } from './entry-form';
import { entryWords } from './entry-words';
import styles from './new-case.module.css';

export interface JustEntered {
  id: string;
  title: string;
}

/** One case after the other, by keyboard. */
export default function NewCasePage() {
  const t = useWords(entryWords);
  const [recent, setRecent] = useState<JustEntered[]>([]);
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <div className={styles.columns}>
        <Panel>
          <EntryForm onEntered={(one) => setRecent((before) => [one, ...before].slice(0, 20))} />
        </Panel>
        <div>
          <Panel title={t('recent')} extra={recent.length}>
            <ol className={styles.recent}>
              {recent.map(({ id, title }) => (
                <li key={id}>
                  <Link to={`/cases/${id}`}>{title}</Link>
                </li>
              ))}
            </ol>
            {recent.length === 0 && <p className={styles.hint}>{t('noRecent')}</p>}
          </Panel>
        </div>
      </div>
    </>
  );
}
