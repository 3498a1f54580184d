import { Link } from 'react-router';
import { useCurrentUser } from '../../app/current-user';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { Panel } from '../../shared/page/panel';
import { PlainTable } from '../../shared/plain-table/plain-table';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { longDay, shortMoment } from '../../shared/time/format-time';
import { DrawForm } from './draw-form';
import { mayManage } from './may-record';
import { recheckWords } from './recheck-words';
import { useDraws, type DrawLine } from './use-rechecks';
import styles from './rechecks.module.css';

/** 抽查复核: a new draw, and every draw that was made. */
export function DrawsTab({ campaignId }: { campaignId: string | null }) {
  const t = useWords(recheckWords);
  const may = mayManage(useCurrentUser().role);
  const draws = useDraws(campaignId);
  const list = draws.data ?? [];
  return (
    <Panel flush>
      {may && campaignId && <DrawForm campaignId={campaignId} />}
      {draws.isPending && <SkeletonRows rows={6} height={40} />}
      {draws.isError && !draws.data && (
        <ErrorState error={draws.error} title={t('failed')} onRetry={() => void draws.refetch()} />
      )}
      {draws.data && list.length === 0 && (
        <EmptyState news="nothing-found" title={t('noDraws')} text={t('noDrawsText')} />
      )}
      {list.length > 0 && <Draws list={list} />}
    </Panel>
  );
}

function Draws({ list }: { list: readonly DrawLine[] }) {
  const t = useWords(recheckWords);
  const language = useLanguage();
  return (
    <div className={styles.scroll}>
      <PlainTable
        caption={t('draws')}
        head={
          <>
            <th scope="col">{t('period')}</th>
            <th scope="col">{t('pool')}</th>
            <th scope="col">{t('progress')}</th>
            <th scope="col">{t('problems')}</th>
            <th scope="col">{t('drawnAt')}</th>
          </>
        }
      >
        {list.map(({ id, closedFrom, closedTo, pool, drawn, done, problems, drawnAt, drawnByName }) => (
          <tr key={id}>
            <td>
              <Link to={`/rechecks/${id}`}>
                {longDay(closedFrom, language)} – {longDay(closedTo, language)}
              </Link>
            </td>
            <td>{pool}</td>
            <td>
              {done} / {drawn}
            </td>
            <td>{problems}</td>
            <td>
              {shortMoment(drawnAt, language)} {drawnByName}
            </td>
          </tr>
        ))}
      </PlainTable>
    </div>
  );
}
