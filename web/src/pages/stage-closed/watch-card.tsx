import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { StatusTag } from '../../shared/status/status-tag';
import { longDay } from '../../shared/time/format-time';
import { progressWords } from './progress-words';
import { stageClosedWords } from './stage-closed-words';
import styles from './stage-closed.module.css';
import type { WatchedCase } from './use-stage-closed';
import { WatchLight } from './watch-light';
import { WatchVerbs } from './watch-verbs';

/** One of them on the phone: the light first, the verb last. */
export function WatchCard({ one }: { one: WatchedCase }) {
  const t = useWords(stageClosedWords);
  const language = useLanguage();
  const day = one.milestoneOn && longDay(one.milestoneOn, language);
  return (
    <li className={styles.watchCard}>
      <p className={styles.line}>
        <WatchLight one={one} />
        <StatusTag status={one.status} />
      </p>
      <Link to={`/cases/${one.id}`}>{one.title}</Link>
      <p>{[day, one.milestone ?? t('noMilestone')].filter(Boolean).join(' ')}</p>
      <p className={styles.quiet}>
        {[one.acceptanceNo, one.street?.name, one.lead?.name ?? t('noLead')].filter(Boolean).join(' · ')}
      </p>
      <p className={styles.quiet}>{progressWords(one, t, language)}</p>
      <WatchVerbs one={one} />
    </li>
  );
}
