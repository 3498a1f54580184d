import { Button, Select } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useUsers } from '../../api/directory';
import { useCurrentUser } from '../../app/current-user';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { PageHeader } from '../../shared/page/page-header';
import { Panel } from '../../shared/page/panel';
import { PlainTable } from '../../shared/plain-table/plain-table';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { longDay, shortMoment } from '../../shared/time/format-time';
import { CaseCell } from './case-cell';
import { FindingDialog } from './finding-dialog';
import { mayManage, mayRecord } from './may-record';
import { recheckWords } from './recheck-words';
import { useAssign, useDraw, type Draw, type DrawnCase } from './use-rechecks';
import styles from './rechecks.module.css';

const VERIFIES = ['reviewer', 'bureau-officer', 'administrator'];

/** One draw: its cases with what was found, and how anybody can draw it again. */
export default function DrawPage() {
  const t = useWords(recheckWords);
  const language = useLanguage();
  const { id = '' } = useParams();
  const query = useDraw(id);
  const draw = query.data;
  if (!draw)
    return (
      <>
        <PageHeader title={t('draws')} />
        {query.isPending && <SkeletonRows rows={6} height={40} />}
        {query.isError && (
          <ErrorState
            error={query.error}
            title={t('failed')}
            onRetry={() => void query.refetch()}
            back={<Link to="/rechecks?tab=draws">{t('back')}</Link>}
          />
        )}
      </>
    );
  return (
    <div className={styles.page}>
      <PageHeader
        title={t('drawTitle', {
          from: longDay(draw.closedFrom, language),
          to: longDay(draw.closedTo, language),
        })}
        subtitle={`${shortMoment(draw.drawnAt, language)} ${draw.drawnByName}`}
        tools={<Link to="/rechecks?tab=draws">{t('back')}</Link>}
      />
      <Panel flush>
        <DrawnCases draw={draw} />
      </Panel>
      <Panel title={t('proof')}>
        <p>
          <b>{t(draw.proven ? 'proven' : 'notProven')}</b>
        </p>
        <p className={styles.proof}>
          {t('proofText', {
            n: draw.items.length,
            seed: draw.seed,
            pool: draw.pool.length,
            hash: draw.poolHash,
          })}
        </p>
      </Panel>
    </div>
  );
}

function DrawnCases({ draw }: { draw: Draw }) {
  const t = useWords(recheckWords);
  const { role } = useCurrentUser();
  const [open, setOpen] = useState<DrawnCase | null>(null);
  return (
    <div className={styles.scroll}>
      <PlainTable
        caption={t('draws')}
        head={
          <>
            <th scope="col">{t('case')}</th>
            <th scope="col">{t('assignee')}</th>
            <th scope="col">{t('result')}</th>
            <th scope="col">{t('note')}</th>
            <td />
          </>
        }
      >
        {draw.items.map((item) => (
          <tr key={item.id}>
            <td>
              <CaseCell found={item.case} />
            </td>
            <td>
              {mayManage(role) && item.result === null ? (
                <Assignee item={item} />
              ) : (
                (item.assigneeName ?? '—')
              )}
            </td>
            <td>
              {item.result ? t(item.result) : t('open')} {item.doneByName}
            </td>
            <td>
              {item.consequence && item.consequence !== 'none' && <b>{t(item.consequence)} </b>}
              {item.note}
            </td>
            <td>
              {item.result === null && mayRecord(role) && (
                <Button onClick={() => setOpen(item)}>{t('record')}</Button>
              )}
            </td>
          </tr>
        ))}
      </PlainTable>
      {open && <FindingDialog item={open} onClose={() => setOpen(null)} />}
    </div>
  );
}

function Assignee({ item }: { item: DrawnCase }) {
  const t = useWords(recheckWords);
  const assign = useAssign();
  const people = (useUsers().data ?? []).filter(({ role }) => VERIFIES.includes(role));
  return (
    <Select
      style={{ minWidth: 120 }}
      aria-label={`${t('assignee')} ${item.case?.title ?? ''}`}
      placeholder={t('unassigned')}
      value={item.assigneeId ?? undefined}
      options={people.map(({ id, name }) => ({ value: id, label: name }))}
      status={assign.error ? 'error' : undefined}
      loading={assign.isPending}
      onChange={(assigneeId: string) => assign.mutate({ item, assigneeId })}
    />
  );
}
