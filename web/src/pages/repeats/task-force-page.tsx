import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { PageHeader } from '../../shared/page/page-header';
import { Panel } from '../../shared/page/panel';
import { ErrorState } from '../../shared/states/error-state';
import { NoticeStrip } from '../../shared/states/notice-strip';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { Tag } from '../../shared/status/tag';
import { dayOf, longDay } from '../../shared/time/format-time';
import { ChainList } from '../case/links/chain-list';
import { CloseForce } from './close-force';
import { EditForce } from './edit-force';
import { ForceFigures } from './force-figures';
import { ForceHistory } from './force-history';
import { ForceMeetings } from './force-meetings';
import { ForcePlan } from './force-plan';
import { ForceVerbs, type ForceForm } from './force-verbs';
import { RecordMeeting } from './record-meeting';
import { forceWords } from './task-force-words';
import { useTaskForce, type TaskForce } from './use-task-forces';
import styles from './repeats.module.css';

/** One 专案: figures, people, plan, meetings, its cases and its result; prints on its own. */
export default function TaskForcePage() {
  const t = useWords(forceWords);
  const { id = '' } = useParams();
  const query = useTaskForce(id);
  const back = <Link to="/task-forces">{t('back')}</Link>;
  if (query.isError && !query.data)
    return (
      <ErrorState error={query.error} title={t('failed')} onRetry={() => void query.refetch()} back={back} />
    );
  if (!query.data) return <SkeletonRows rows={9} height={64} />;
  return <Force key={id} force={query.data} />;
}

function Force({ force }: { force: TaskForce }) {
  const t = useWords(forceWords);
  const language = useLanguage();
  const [form, setForm] = useState<ForceForm | null>(null);
  const { name, openedAt, closedAt, result, mergedInto } = force;
  const day = (at: string) => longDay(dayOf(at), language);
  const done = () => setForm(null);
  return (
    <div className={styles.page}>
      <PageHeader
        title={
          <>
            {name} <Tag look={closedAt ? 'rest' : 'act'}>{t(closedAt ? 'isClosed' : 'isOpen')}</Tag>
          </>
        }
        subtitle={[`${t('opened')} ${day(openedAt)}`, closedAt && t('closedOn', { day: day(closedAt) })]
          .filter(Boolean)
          .join(' · ')}
        tools={<ForceVerbs force={force} busy={form !== null} onForm={setForm} />}
      />
      {mergedInto && (
        <NoticeStrip tone="info">
          {t('merged')} <Link to={`/task-forces/${mergedInto.id}`}>{mergedInto.name}</Link>
        </NoticeStrip>
      )}
      <ForceFigures force={force} />
      {result && (
        <Panel title={t(closedAt ? 'result' : 'lastResult')}>
          <p className={styles.prose}>{result}</p>
        </Panel>
      )}
      {form === 'edit' ? <EditForce force={force} onDone={done} /> : <ForcePlan force={force} />}
      <div className={styles.twoColumns}>
        <ForceMeetings force={force} />
        <Panel
          title={t('cases')}
          extra={
            force.headCaseId && (
              <Link className="no-print" to={`/cases?campaign=all&chain=${force.headCaseId}`}>
                {t('openCases', { n: force.figures.cases })}
              </Link>
            )
          }
        >
          <ChainList chain={force.cases} />
        </Panel>
      </div>
      <ForceHistory history={force.history} />
      {form === 'meet' && <RecordMeeting force={force} onDone={done} />}
      {form === 'close' && <CloseForce force={force} onDone={done} />}
    </div>
  );
}
