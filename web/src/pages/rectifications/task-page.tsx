import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { Button } from '../../shared/light/button';
import { PageHeader } from '../../shared/page/page-header';
import { Panel } from '../../shared/page/panel';
import { PhoneHeader } from '../../shared/page/phone-header';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { useIsPhone } from '../../shared/use-viewport';
import { CaseNewsStrip } from '../../shared/live/case-news-strip';
import { TaskActs } from '../accountability/acts/acts-panel';
import { TaskOwnerLine } from '../ownership/owner-line/owner-line';
import { AgeStrip } from '../../shared/device/age-strip';
import { PendingLine } from '../../shared/outbox/pending-line';
import { DueSheet } from './due-sheet';
import { useReadAnewOnRefusal, useWaitingProgress } from './field/use-field-work';
import { WaitingEntries } from './field/waiting-entries';
import { MilestoneChart } from './milestone-chart';
import { MilestoneList } from './milestone-list';
import { PlanSheet } from './plan-sheet';
import { ProgressList } from './progress-list';
import { ProgressSheet } from './progress-sheet';
import { rectificationsWords, SCHEDULE_WORDS } from './rectifications-words';
import styles from './rectifications.module.css';
import { TaskCases } from './task-cases';
import { TaskFacts } from './task-facts';
import { TaskHistory } from './task-history';
import { TaskLight } from './task-light';
import { TaskStatusTag } from '../../shared/status/status-tag';
import { useTask, type Task } from './use-rectifications';
import { WriteOffPanel } from './write-off/write-off-panel';

/** One 整改任务: where it stands, its milestones, what was told, its facts, cases and history. */
export default function TaskPage() {
  const t = useWords(rectificationsWords);
  const { id = '' } = useParams();
  const { data, error, refetch } = useTask(id);
  const back = <Link to="/rectifications">{t('back')}</Link>;
  if (error && !data)
    return <ErrorState error={error} title={t('failed')} onRetry={() => void refetch()} back={back} />;
  if (!data) return <SkeletonRows rows={8} height={64} />;
  return <TaskView key={id} task={data} />;
}

function TaskView({ task }: { task: Task }) {
  const t = useWords(rectificationsWords);
  const language = useLanguage();
  const isPhone = useIsPhone();
  const navigate = useNavigate();
  const [sheet, setSheet] = useState<'record' | 'plan' | 'due' | null>(null);
  const waits = useWaitingProgress(task.id).length > 0;
  useReadAnewOnRefusal(task.id);
  const close = () => setSheet(null);
  const { schedule, status, number, title, lead } = task;
  const leaders = [task.partyLeader, task.governmentLeader].filter(Boolean).join(' / ');
  const subtitle = [number, lead?.name, leaders].filter(Boolean).join(' · ');
  const record = task.mayReport && (
    <Button type="primary" onClick={() => setSheet('record')}>
      {t('record')}
    </Button>
  );
  const verb = (kind: 'plan' | 'due', words: string) =>
    task.mayChange && (
      <Button type="text" onClick={() => setSheet(kind)}>
        {words}
      </Button>
    );
  return (
    <div className={styles.page}>
      {isPhone ? (
        <PhoneHeader title={title} subtitle={subtitle} onBack={() => void navigate('/rectifications')} />
      ) : (
        <PageHeader
          title={title}
          subtitle={subtitle}
          tools={
            <>
              <Link to="/rectifications">{t('back')}</Link>
              {record}
            </>
          }
        />
      )}
      <AgeStrip found={task} />
      <CaseNewsStrip caseId={task.id} />
      <PendingLine caseId={task.id} kinds={['tick', 'untick', 'progress', 'progress-photo']} />
      <p className={styles.standing}>
        <TaskLight task={task} form="pill" />
        <TaskStatusTag status={status} />
        <b>{SCHEDULE_WORDS[schedule.state][language]}</b>
        <span>{t('doneOf', { done: schedule.done, planned: schedule.planned })}</span>
      </p>
      <TaskOwnerLine taskId={task.id} />
      <WriteOffPanel task={task} />
      <div className={styles.columns}>
        <div>
          <Panel title={t('milestones')} extra={verb('plan', t('replan'))}>
            <MilestoneChart task={task} />
            <MilestoneList task={task} />
          </Panel>
          <Panel title={t('progressLog')} extra={isPhone && record}>
            <WaitingEntries taskId={task.id} />
            <ProgressList task={task} waits={waits} />
          </Panel>
          <TaskCases task={task} />
          <TaskActs subject={task} frame={(title, body) => <Panel title={title}>{body}</Panel>} />
        </div>
        <div>
          <Panel
            title={t('facts')}
            extra={
              <>
                {task.mayChange && (
                  <Button type="text" onClick={() => void navigate(`/rectifications/${task.id}/edit`)}>
                    {t('edit')}
                  </Button>
                )}
                {verb('due', t('moveDue'))}
              </>
            }
          >
            <TaskFacts task={task} />
          </Panel>
          <TaskHistory history={task.history} />
        </div>
      </div>
      {sheet === 'record' && <ProgressSheet task={task} onClose={close} />}
      {sheet === 'plan' && <PlanSheet task={task} onClose={close} />}
      {sheet === 'due' && <DueSheet task={task} onClose={close} />}
    </div>
  );
}
