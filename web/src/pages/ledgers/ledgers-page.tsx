import { Link } from 'react-router';
import { useCurrentUser } from '../../app/current-user';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { PageHeader } from '../../shared/page/page-header';
import { PhoneHeader } from '../../shared/page/phone-header';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { dayOf, longDay } from '../../shared/time/format-time';
import { useIsPhone } from '../../shared/use-viewport';
import { ledgersWords } from './ledgers-words';
import styles from './ledgers.module.css';
import { useLedgers, type LedgerSummary } from './use-ledgers';

/** 整改台账: the three, and any further one. */
export default function LedgersPage() {
  const t = useWords(ledgersWords);
  const isPhone = useIsPhone();
  const { role } = useCurrentUser();
  const { data, error, refetch } = useLedgers();
  const tools = role === 'administrator' && <Link to="/settings/ledgers">{t('setUp')}</Link>;
  return (
    <div className={styles.page}>
      {isPhone ? (
        <PhoneHeader title={t('title')} subtitle={t('subtitle')} />
      ) : (
        <PageHeader title={t('title')} subtitle={t('subtitle')} tools={tools} />
      )}
      {error && !data && <ErrorState error={error} title={t('failed')} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows rows={3} height={72} />}
      {data?.length === 0 && <EmptyState news="nothing-found" title={t('none')} text={t('noneText')} />}
      {data && data.length > 0 && (
        <ul className={styles.ledgers}>
          {data.map((ledger) => (
            <Ledger key={ledger.id} ledger={ledger} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Ledger({ ledger }: { ledger: LedgerSummary }) {
  const t = useWords(ledgersWords);
  const language = useLanguage();
  const { id, name, count, lastIssue, active } = ledger;
  const issued = lastIssue
    ? t('lastIssue', {
        issue: t('issue', { year: lastIssue.year, n: lastIssue.number }),
        day: longDay(dayOf(lastIssue.asOf), language),
      })
    : t('notIssued');
  return (
    <li>
      <Link to={`/ledgers/${id}`}>{name}</Link>
      <b>{t('tasks', { n: count })}</b>
      <span>{active ? issued : `${t('outOfUse')} · ${issued}`}</span>
    </li>
  );
}
