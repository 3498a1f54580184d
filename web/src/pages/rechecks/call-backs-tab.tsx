import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { Panel } from '../../shared/page/panel';
import { PlainTable } from '../../shared/plain-table/plain-table';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { longDay } from '../../shared/time/format-time';
import { CaseCell } from './case-cell';
import { recheckWords } from './recheck-words';
import { useCallBacks } from './use-rechecks';
import styles from './rechecks.module.css';

/** 回访, the newest first; new ones are recorded on the case. */
export function CallBacksTab({ campaignId }: { campaignId: string | null }) {
  const t = useWords(recheckWords);
  const language = useLanguage();
  const calls = useCallBacks(campaignId);
  const list = calls.data ?? [];
  return (
    <Panel flush>
      {calls.isPending && <SkeletonRows rows={6} height={40} />}
      {calls.isError && !calls.data && (
        <ErrorState error={calls.error} title={t('failed')} onRetry={() => void calls.refetch()} />
      )}
      {calls.data && list.length === 0 && (
        <EmptyState news="nothing-found" title={t('noCalls')} text={t('noCallsText')} />
      )}
      {list.length > 0 && (
        <div className={styles.scroll}>
          <PlainTable
            caption={t('callBacks')}
            head={
              <>
                <th scope="col">{t('case')}</th>
                <th scope="col">{t('calledOn')}</th>
                <th scope="col">{t('result')}</th>
                <th scope="col">{t('note')}</th>
                <th scope="col">{t('by')}</th>
              </>
            }
          >
            {list.map(({ id, case: found, calledOn, reached, answered, solved, satisfied, note, byName }) => (
              <tr key={id}>
                <td>
                  <CaseCell found={found} />
                </td>
                <td>{longDay(calledOn, language)}</td>
                <td>
                  {reached && answered && solved && satisfied
                    ? t('said', {
                        answered: t(answered),
                        solved: t(solved),
                        satisfied: t(satisfied),
                      })
                    : t('notReached')}
                </td>
                <td>{note}</td>
                <td>{byName}</td>
              </tr>
            ))}
          </PlainTable>
        </div>
      )}
    </Panel>
  );
}
