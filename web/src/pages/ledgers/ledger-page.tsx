import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { Button } from '../../shared/light/button';
import { PageHeader } from '../../shared/page/page-header';
import { PhoneHeader } from '../../shared/page/phone-header';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { shortMoment } from '../../shared/time/format-time';
import { useIsPhone } from '../../shared/use-viewport';
import { FreezeSheet } from './freeze-sheet';
import { IssueList } from './issue-list';
import { LedgerTable } from './ledger-table';
import { ledgersWords } from './ledgers-words';
import styles from './ledgers.module.css';
import { MoreRows, type MoreRowsProps } from './more-rows';
import { nextNumber } from './next-number';
import { TableFoot } from './table-foot';
import { draftUrl, useLedger, type Ledger } from './use-ledgers';

/** One ledger as it stands now, and its issues. */
export default function LedgerPage() {
  const t = useWords(ledgersWords);
  const { id = '' } = useParams();
  const query = useLedger(id);
  const { data, error, refetch } = query;
  const back = <Link to="/ledgers">{t('back')}</Link>;
  if (error && !data)
    return <ErrorState error={error} title={t('failed')} onRetry={() => void refetch()} back={back} />;
  if (!data) return <SkeletonRows rows={8} height={64} />;
  return <LedgerView key={id} ledger={data} query={query} />;
}

function LedgerView({ ledger, query }: { ledger: Ledger } & Pick<MoreRowsProps, 'query'>) {
  const t = useWords(ledgersWords);
  const language = useLanguage();
  const isPhone = useIsPhone();
  const navigate = useNavigate();
  const [freezing, setFreezing] = useState(false);
  const { id, name, table, issues, proposed, mayFreeze } = ledger;
  const { against, asOf } = table;
  const subtitle = [
    t('asOf', { time: shortMoment(asOf, language) }),
    against ? t('against', { issue: t('issue', { year: against.year, n: against.number }) }) : t('first'),
  ].join(' · ');
  const freeze = mayFreeze && (
    <Button type="primary" onClick={() => setFreezing(true)}>
      {t('freeze', { n: nextNumber(issues, asOf).number })}
    </Button>
  );
  return (
    <div className={styles.page}>
      {isPhone ? (
        <PhoneHeader title={name} subtitle={subtitle} onBack={() => void navigate('/ledgers')} />
      ) : (
        <PageHeader
          title={name}
          subtitle={subtitle}
          tools={
            <>
              <Link to="/ledgers">{t('back')}</Link>
              {freeze}
            </>
          }
        />
      )}
      <section className={styles.card} aria-labelledby="ledger-now">
        <div className={styles.cardTools}>
          <h2 id="ledger-now">{t('now')}</h2>
          <a href={draftUrl(id, 'xlsx')} download>
            {t('draftXlsx')}
          </a>
          <a href={draftUrl(id, 'docx')} download>
            {t('draftDocx')}
          </a>
          {!isPhone && !query.hasNextPage && (
            <Button type="link" onClick={() => window.print()}>
              {t('print')}
            </Button>
          )}
          {isPhone && freeze}
        </div>
        {table.rows.length === 0 ? (
          <EmptyState news="nothing-found" title={t('empty')} text={t('emptyText')} />
        ) : (
          <LedgerTable table={table} under={`${t('draft')} · ${subtitle}`} proposed={proposed} />
        )}
        <MoreRows table={table} query={query} />
        <TableFoot table={table} />
      </section>
      <IssueList ledgerId={id} issues={issues} />
      {freezing && <FreezeSheet ledger={ledger} onClose={() => setFreezing(false)} />}
    </div>
  );
}
