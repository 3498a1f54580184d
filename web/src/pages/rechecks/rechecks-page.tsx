import { useSearchParams } from 'react-router';
import { useWords } from '../../i18n/words';
import { PageHeader } from '../../shared/page/page-header';
import { CallBacksTab } from './call-backs-tab';
import { DrawsTab } from './draws-tab';
import { LookBacksTab } from './look-backs-tab';
import { recheckWords } from './recheck-words';
import { useCampaignOfPage, useFigures } from './use-rechecks';
import styles from './rechecks.module.css';

const TABS = { 'look-backs': 'lookBacks', draws: 'draws', 'call-backs': 'callBacks' } as const;
type Tab = keyof typeof TABS;

const share = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${Math.round((part / whole) * 1000) / 10}%`;

/** What follows closures: look-backs due, draws, call-backs. */
export default function RechecksPage() {
  const t = useWords(recheckWords);
  const campaignId = useCampaignOfPage();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('tab') ?? '';
  const tab: Tab = asked in TABS ? (asked as Tab) : 'look-backs';
  const figures = useFigures(campaignId).data;
  return (
    <div className={styles.page}>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      {figures && (
        <dl className={styles.figures}>
          <div>
            <dt>{t('figDue')}</dt>
            <dd>{figures.lookBacks.due}</dd>
            <dd className={styles.more}>
              {t('figOf', {
                held: figures.lookBacks.held,
                ahead: figures.lookBacks.planned - figures.lookBacks.due,
              })}
            </dd>
          </div>
          <div>
            <dt>{t('figRebounds')}</dt>
            <dd>{figures.lookBacks.rebounds}</dd>
          </div>
          <div>
            <dt>{t('figRates')}</dt>
            <dd>
              {[figures.callBacks.answered, figures.callBacks.solved, figures.callBacks.satisfied]
                .map((part) => share(part, figures.callBacks.reached))
                .join(' / ')}
            </dd>
            <dd className={styles.more}>
              {t('figReached', { calls: figures.callBacks.calls, reached: figures.callBacks.reached })}
            </dd>
          </div>
          <div>
            <dt>{t('figSupplements')}</dt>
            <dd>{figures.supplements.ordered}</dd>
            <dd className={styles.more}>
              {t('figSupplementsText', {
                cases: figures.supplements.cases,
                closed: figures.supplements.closed,
              })}
            </dd>
          </div>
        </dl>
      )}
      <nav className={styles.tabs} aria-label={t('tabs')}>
        {(Object.keys(TABS) as Tab[]).map((one) => (
          <button
            key={one}
            type="button"
            aria-current={one === tab ? 'page' : undefined}
            onClick={() => setSearch({ tab: one }, { replace: true })}
          >
            {t(TABS[one])}
          </button>
        ))}
      </nav>
      {tab === 'look-backs' && <LookBacksTab campaignId={campaignId} />}
      {tab === 'draws' && <DrawsTab campaignId={campaignId} />}
      {tab === 'call-backs' && <CallBacksTab campaignId={campaignId} />}
    </div>
  );
}
