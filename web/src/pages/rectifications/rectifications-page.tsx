import { useNavigate } from 'react-router';
import { useCurrentUser } from '../../app/current-user';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { Button } from '../../shared/light/button';
import { AgeStrip } from '../../shared/device/age-strip';
import { PageHeader } from '../../shared/page/page-header';
import { PhoneHeader } from '../../shared/page/phone-header';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { timeOf } from '../../shared/time/format-time';
import { useIsPhone } from '../../shared/use-viewport';
import { LedgerFilters } from './ledger-filters';
import { LedgerTable } from './ledger-table';
import { MoreTasks } from './more-tasks';
import { rectificationsWords, SOURCE_WORDS } from './rectifications-words';
import styles from './rectifications.module.css';
import { TaskCard } from './task-card';
import { useLedgerFilter } from './use-ledger-filter';
import { SOURCES, useLedger, type Source } from './use-rectifications';
import { mayOpenTasks } from './who-may';

/** 整改台账: every task of the reader, what is owed first on top. */
export default function RectificationsPage() {
  const t = useWords(rectificationsWords);
  const { role } = useCurrentUser();
  const isPhone = useIsPhone();
  const navigate = useNavigate();
  const [filter, change, clear] = useLedgerFilter();
  const query = useLedger(filter);
  const { data, error, isPending, refetch } = query;
  const items = data?.items ?? [];
  const isNarrowed = Object.values(filter).some(Boolean);
  const mayOpen = mayOpenTasks(role);
  const newTask = mayOpen && (
    <Button type="primary" onClick={() => void navigate('/rectifications/new')}>
      {t('newTask')}
    </Button>
  );
  const importFeedback = mayOpen && (
    <Button onClick={() => void navigate('/rectifications/feedback')}>{t('importFeedback')}</Button>
  );
  return (
    <div className={styles.page}>
      {isPhone ? (
        <PhoneHeader title={t('title')} subtitle={t('subtitle')} right={newTask} />
      ) : (
        <PageHeader
          title={t('title')}
          subtitle={t('subtitle')}
          tools={
            <>
              {importFeedback}
              {newTask}
            </>
          }
        />
      )}
      {data && <AgeStrip found={data} />}
      <Sources chosen={filter.source} counts={data?.bySource} onChoose={(source) => change({ source })} />
      {isPhone && importFeedback}
      <section className={styles.card} aria-label={t('title')}>
        <LedgerFilters filter={filter} byStatus={data?.byStatus} onChange={change} />
        {isPending && <SkeletonRows rows={6} />}
        {error && !data && <ErrorState error={error} title={t('failed')} onRetry={() => void refetch()} />}
        {data && items.length === 0 && isNarrowed && (
          <EmptyState
            news="nothing-found"
            title={t('noneHere')}
            actions={<Button onClick={clear}>{t('clear')}</Button>}
          />
        )}
        {data && items.length === 0 && !isNarrowed && (
          <EmptyState news="good" title={t('none')} text={t('noneText')} />
        )}
        {items.length > 0 &&
          (isPhone ? (
            <ul className={styles.cards}>
              {items.map((task) => (
                <TaskCard key={task.id} task={task} />
              ))}
            </ul>
          ) : (
            <LedgerTable items={items} />
          ))}
        <MoreTasks shown={items.length} total={data?.total ?? 0} query={query} />
        {data && items.length > 0 && (
          <footer className={styles.foot}>{t('total', { n: data.total, time: timeOf(data.asOf) })}</footer>
        )}
      </section>
    </div>
  );
}

interface SourcesProps {
  chosen: Source | '';
  counts: Record<string, number> | undefined;
  onChoose: (source: Source | '') => void;
}

/** Which of the ledgers, with how many tasks each holds. */
function Sources({ chosen, counts, onChoose }: SourcesProps) {
  const t = useWords(rectificationsWords);
  const language = useLanguage();
  const all = counts && Object.values(counts).reduce((sum, n) => sum + n, 0);
  const ledgers: [Source | '', string, number | undefined][] = [
    ...SOURCES.map((one): [Source, string, number | undefined] => [
      one,
      SOURCE_WORDS[one][language],
      counts?.[one],
    ]),
    ['', t('all'), all],
  ];
  return (
    <div className={styles.segments} role="group" aria-label={t('bySource')}>
      {ledgers.map(([source, words, count]) => (
        <button key={source} type="button" aria-pressed={chosen === source} onClick={() => onChoose(source)}>
          {words} {count ?? ''}
        </button>
      ))}
    </div>
  );
}
