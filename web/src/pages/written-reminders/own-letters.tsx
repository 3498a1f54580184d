import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { PendingLine } from '../../shared/outbox/pending-line';
import { PageHeader } from '../../shared/page/page-header';
import { PhoneHeader } from '../../shared/page/phone-header';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { shortMoment } from '../../shared/time/format-time';
import { useIsPhone } from '../../shared/use-viewport';
import { ReceiptDay } from './receipt-day';
import { LetterStatus } from './letter-status';
import { periodWords } from './period-words';
import { reminderWords } from './reminder-words';
import { useOwnLetters } from './use-reminders';
import styles from './letter.module.css';

/** What was sent to the own street, the newest first. */
export default function OwnLetters() {
  const t = useWords(reminderWords);
  const language = useLanguage();
  const { data, error, refetch } = useOwnLetters();
  const Header = useIsPhone() ? PhoneHeader : PageHeader;
  return (
    <div className={styles.page}>
      <Header title={t('title')} subtitle={t('ownSubtitle')} />
      {!data && !error && <SkeletonRows rows={3} height={72} />}
      {!data && error && <ErrorState error={error} title={t('failed')} onRetry={() => void refetch()} />}
      {data?.length === 0 && <EmptyState news="good" title={t('noneOwn')} text={t('noneOwnText')} />}
      {data && data.length > 0 && (
        <ul className={styles.own}>
          {data.map((letter) => (
            <li key={letter.id}>
              <Link to={`/written-reminders/letters/${letter.id}`}>
                <b>
                  {letter.number}
                  <LetterStatus status={letter.status} />
                </b>
                <span className={styles.facts}>
                  <span>{periodWords(letter, language)}</span>
                  <span>{t('attached', { n: letter.cases })}</span>
                  {letter.issuedAt && <span>{shortMoment(letter.issuedAt, language)}</span>}
                </span>
              </Link>
              <p className={styles.ownDay}>
                <ReceiptDay letter={letter} />
              </p>
              <PendingLine caseId={letter.id} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
