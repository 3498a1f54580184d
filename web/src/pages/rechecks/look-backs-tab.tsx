import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useCurrentUser } from '../../app/current-user';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { DayWithWhy } from '../../shared/explained-light/day-with-why';
import { Panel } from '../../shared/page/panel';
import { PlainTable } from '../../shared/plain-table/plain-table';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { longDay } from '../../shared/time/format-time';
import { CaseCell } from './case-cell';
import { mayRecord } from './may-record';
import { recheckWords } from './recheck-words';
import { SeenDialog } from './seen-dialog';
import { useLookBacks, type LookBack } from './use-rechecks';
import { WhyLookBack } from './why-look-back';
import styles from './rechecks.module.css';

/** 回头看: what is planned, the due ones first, and what was found. */
export function LookBacksTab({ campaignId }: { campaignId: string | null }) {
  const t = useWords(recheckWords);
  const [state, setState] = useState<'planned' | 'done'>('planned');
  const [open, setOpen] = useState<LookBack | null>(null);
  const query = useLookBacks(campaignId, state);
  const list = query.data ?? [];
  return (
    <Panel flush>
      <div className={styles.bar}>
        <Segmented
          aria-label={t('lookBacks')}
          value={state}
          options={[
            { value: 'planned', label: t('planned') },
            { value: 'done', label: t('done') },
          ]}
          onChange={setState}
        />
      </div>
      {query.isPending && <SkeletonRows rows={6} height={40} />}
      {query.isError && !query.data && (
        <ErrorState error={query.error} title={t('failed')} onRetry={() => void query.refetch()} />
      )}
      {query.data && list.length === 0 && (
        <EmptyState
          news={state === 'planned' ? 'good' : 'nothing-found'}
          title={t(state === 'planned' ? 'noPlanned' : 'noDone')}
          text={state === 'planned' ? t('noPlannedText') : undefined}
        />
      )}
      {list.length > 0 && <Lines list={list} done={state === 'done'} onOpen={setOpen} />}
      {open && <SeenDialog lookBack={open} onClose={() => setOpen(null)} />}
    </Panel>
  );
}

function Lines({
  list,
  done,
  onOpen,
}: {
  list: readonly LookBack[];
  done: boolean;
  onOpen: (one: LookBack) => void;
}) {
  const t = useWords(recheckWords);
  const language = useLanguage();
  const may = mayRecord(useCurrentUser().role);
  return (
    <div className={styles.scroll}>
      <PlainTable
        caption={t('lookBacks')}
        head={
          <>
            <th scope="col">{t('case')}</th>
            <th scope="col">{t(done ? 'visitedOn' : 'dueOn')}</th>
            <th scope="col">{t(done ? 'result' : 'origin')}</th>
            {done ? <th scope="col">{t('note')}</th> : <td />}
          </>
        }
      >
        {list.map((one) => (
          <tr key={one.id}>
            <td>
              <CaseCell found={one.case} />
            </td>
            <td className={one.isDue ? styles.due : undefined}>
              {done && one.visitedOn ? (
                longDay(one.visitedOn, language)
              ) : (
                <DayWithWhy late={one.isDue} why={<WhyLookBack id={one.id} isDue={one.isDue} />}>
                  {longDay(one.dueOn, language)} {one.isDue && t('isDue')}
                </DayWithWhy>
              )}
            </td>
            <td>
              {done
                ? `${t(one.state)} ${one.doneByName ?? ''}`
                : one.origin === 'rule'
                  ? t('byRule', { n: one.turn })
                  : t('byHand')}
            </td>
            <td>
              {done && one.note}
              {!done && may && <Button onClick={() => onOpen(one)}>{t('record')}</Button>}
            </td>
          </tr>
        ))}
      </PlainTable>
    </div>
  );
}
