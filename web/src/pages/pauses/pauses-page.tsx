import { PauseCircleOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { useCurrentUser } from '../../app/current-user';
import { useWords } from '../../i18n/words';
import { PageHeader } from '../../shared/page/page-header';
import { Panel } from '../../shared/page/panel';
import { PlainTable } from '../../shared/plain-table/plain-table';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { StateBlock } from '../../shared/states/state-block';
import { WatchField } from '../../shared/watches/watch-field';
import { PauseRow } from './pause-row';
import { pausesWords } from './pauses-words';
import { usePauses } from './use-pauses';
import styles from './pauses.module.css';

const MANAGERS = ['administrator', 'bureau-officer'];
const COLUMNS = ['days', 'case', 'unit', 'steps', 'reason', 'since', 'by', 'left'] as const;

/** 中止的时钟: every case whose clock stands, longest first, with why, by whom and what is left. */
export default function PausesPage() {
  const t = useWords(pausesWords);
  const { role } = useCurrentUser();
  const { data, error, isPending, refetch } = usePauses();
  const n = data?.items.length ?? 0;
  const about =
    data && data.long > 0 ? t('countLong', { n, long: data.long, days: data.longAfter }) : t('count', { n });
  return (
    <div className={styles.page}>
      <PageHeader title={t('title')} tools={<Link to="/calendar">{t('back')}</Link>} />
      {isPending && <SkeletonRows rows={5} height={48} />}
      {error && !data && <ErrorState error={error} title={t('failed')} onRetry={() => void refetch()} />}
      {data && (
        <Panel
          title={about}
          extra={MANAGERS.includes(role) && <WatchField name="long-pause" />}
          flush={n > 0}
        >
          {n === 0 ? (
            <StateBlock icon={<PauseCircleOutlined />} title={t('none')} text={t('noneText')} />
          ) : (
            <div className={styles.scroll}>
              <PlainTable
                caption={t('title')}
                head={COLUMNS.map((name) => (
                  <th key={name} scope="col">
                    {t(name)}
                  </th>
                ))}
              >
                {data.items.map((one) => (
                  <PauseRow key={one.case.id} paused={one} />
                ))}
              </PlainTable>
            </div>
          )}
        </Panel>
      )}
    </div>
  );
}
