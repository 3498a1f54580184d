import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
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
import { FillInPanel } from './fill-in-panel';
import { LedgerTable } from './ledger-table';
import { ledgersWords } from './ledgers-words';
import styles from './ledgers.module.css';
import { MoreRows, type MoreRowsProps } from './more-rows';
import { TableFoot } from './table-foot';
import { issueUrl, useIssue, useLedger, type Issue } from './use-ledgers';

/** One issue as it was frozen, or against any other. */
export default function IssuePage() {
  const t = useWords(ledgersWords);
  const { id = '', issueId = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const against = search.get('against') ?? '';
  const query = useIssue(id, issueId, against);
  const { data, error, refetch } = query;
  const back = <Link to={`/ledgers/${id}`}>{t('backToLedger')}</Link>;
  if (error && !data)
    return <ErrorState error={error} title={t('failed')} onRetry={() => void refetch()} back={back} />;
  if (!data) return <SkeletonRows rows={8} height={64} />;
  const compare = (other: string) => setSearch(other ? { against: other } : {}, { replace: true });
  return <IssueView ledgerId={id} issue={data} query={query} against={against} onCompare={compare} />;
}

interface Props {
  ledgerId: string;
  issue: Issue;
  query: MoreRowsProps['query'];
  against: string;
  onCompare: (issueId: string) => void;
}

function IssueView({ ledgerId, issue, query, against, onCompare }: Props) {
  const t = useWords(ledgersWords);
  const language = useLanguage();
  const isPhone = useIsPhone();
  const navigate = useNavigate();
  const { id, year, number, ledgerName, frozenByName, table } = issue;
  const others = (useLedger(ledgerId).data?.issues ?? []).filter((one) => one.id !== id);
  const title = t('issue', { year, n: number });
  const subtitle = [ledgerName, t('asOf', { time: shortMoment(issue.asOf, language) }), frozenByName].join(
    ' · ',
  );
  return (
    <div className={styles.page}>
      {isPhone ? (
        <PhoneHeader title={title} subtitle={subtitle} onBack={() => void navigate(`/ledgers/${ledgerId}`)} />
      ) : (
        <PageHeader
          title={title}
          subtitle={subtitle}
          tools={<Link to={`/ledgers/${ledgerId}`}>{t('backToLedger')}</Link>}
        />
      )}
      <section className={styles.card} aria-label={title}>
        <div className={styles.cardTools}>
          <label className={styles.choice}>
            <span>{t('compareWith')}</span>
            <select value={against} onChange={({ target }) => onCompare(target.value)}>
              <option value="">{t('asFrozen')}</option>
              {others.map((one) => (
                <option key={one.id} value={one.id}>
                  {t('issue', { year: one.year, n: one.number })}
                </option>
              ))}
            </select>
          </label>
          <a href={issueUrl(ledgerId, id, 'xlsx')} download>
            {t('xlsx')}
          </a>
          <a href={issueUrl(ledgerId, id, 'docx')} download>
            {t('docx')}
          </a>
          {!isPhone && !query.hasNextPage && (
            <Button type="link" onClick={() => window.print()}>
              {t('print')}
            </Button>
          )}
        </div>
        {table.rows.length === 0 ? (
          <EmptyState news="nothing-found" title={t('empty')} />
        ) : (
          <LedgerTable table={table} under={`${title} · ${subtitle}`} />
        )}
        <MoreRows table={table} query={query} />
        <TableFoot table={table} />
      </section>
      <FillInPanel ledgerId={ledgerId} issueId={id} />
    </div>
  );
}
