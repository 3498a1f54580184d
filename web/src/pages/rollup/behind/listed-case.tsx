import { Link } from 'react-router';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { AcceptanceNumber } from '../../../shared/acceptance-number/acceptance-number';
import { StatusTag } from '../../../shared/status/status-tag';
import { behindWords, CHANGE_WORDS } from './behind-words';
import styles from './behind.module.css';
import type { MorningCase } from './use-morning-list';

/** One case as it was that morning and, where something has changed, as it is now. */
export function ListedCase({ one }: { one: MorningCase }) {
  const t = useWords(behindWords);
  const language = useLanguage();
  const { id, acceptanceNo, title, was, now, changes, leadUnitName } = one;
  const moment = ({ status, lateDays }: MorningCase['was']) => (
    <>
      <StatusTag status={status} />
      {lateDays > 0 && <span className={styles.late}>■ {t('late', { n: lateDays })}</span>}
    </>
  );
  return (
    <li>
      <Link to={`/cases/${id}`}>
        {acceptanceNo ? <AcceptanceNumber raw={acceptanceNo} /> : t('noNumber')} {title}
      </Link>
      <p className={styles.moment}>
        {t('then')} {moment(was)}
        {changes.length > 0 && (
          <>
            <span aria-hidden="true">→</span> {t('now')} {moment(now)}
          </>
        )}
      </p>
      {changes.length > 0 && (
        <p className={styles.changes}>
          {changes.map((change) => CHANGE_WORDS[change][language]).join(language === 'zh' ? '；' : '; ')}
          {changes.includes('moved') &&
            leadUnitName &&
            `${language === 'zh' ? '，' : ', '}${t('leadNow', { name: leadUnitName })}`}
        </p>
      )}
    </li>
  );
}
