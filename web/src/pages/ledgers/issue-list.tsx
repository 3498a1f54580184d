import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { Panel } from '../../shared/page/panel';
import { shortMoment } from '../../shared/time/format-time';
import { ledgersWords } from './ledgers-words';
import styles from './ledgers.module.css';
import { issueUrl, type IssueHead } from './use-ledgers';

/** Every issue of a ledger, newest first, with its papers. */
export function IssueList({ ledgerId, issues }: { ledgerId: string; issues: readonly IssueHead[] }) {
  const t = useWords(ledgersWords);
  const language = useLanguage();
  return (
    <div className={styles.screenOnly}>
      <Panel title={t('issues')}>
        {issues.length === 0 && <p>{t('noIssues')}</p>}
        <ul className={styles.issues}>
          {issues.map(({ id, year, number, asOf, frozenByName, lineCount }) => (
            <li key={id}>
              <Link to={`/ledgers/${ledgerId}/issues/${id}`}>{t('issue', { year, n: number })}</Link>
              <span>
                {t('frozenBy', { name: frozenByName, time: shortMoment(asOf, language), n: lineCount })}
              </span>
              <a href={issueUrl(ledgerId, id, 'xlsx')} download>
                {t('xlsx')}
              </a>
              <a href={issueUrl(ledgerId, id, 'docx')} download>
                {t('docx')}
              </a>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}
