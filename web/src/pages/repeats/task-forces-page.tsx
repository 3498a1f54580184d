import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { PageHeader } from '../../shared/page/page-header';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { Tag } from '../../shared/status/tag';
import { dayOf, shortDay } from '../../shared/time/format-time';
import { RepeatsTabs } from './repeats-tabs';
import { forceWords } from './task-force-words';
import { lateSteps } from './late-steps';
import { useTaskForces, type TaskForceLine } from './use-task-forces';
import styles from './repeats.module.css';

/** 专案: every matter that has one, with its figures. */
export default function TaskForcesPage() {
  const t = useWords(forceWords);
  const forces = useTaskForces();
  const list = forces.data ?? [];
  return (
    <div className={styles.page}>
      <PageHeader title={t('title')} subtitle={t('subtitle')} tools={<RepeatsTabs />} />
      <section className={styles.card}>
        {forces.isPending && <SkeletonRows rows={6} />}
        {forces.isError && !forces.data && (
          <ErrorState error={forces.error} title={t('failed')} onRetry={() => void forces.refetch()} />
        )}
        {forces.data && list.length === 0 && (
          <EmptyState news="good" title={t('empty')} text={t('emptyText')} />
        )}
        {list.length > 0 && <Forces list={list} />}
        {list.length > 0 && (
          <footer className={styles.foot}>
            {t('total', { n: list.length, open: list.filter(({ closedAt }) => closedAt === null).length })}
          </footer>
        )}
      </section>
    </div>
  );
}

function Forces({ list }: { list: readonly TaskForceLine[] }) {
  const t = useWords(forceWords);
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('leader')}</th>
            {(['cases', 'unsettled', 'afterClosure', 'meetings'] as const).map((name) => (
              <th key={name} scope="col" className={styles.number}>
                {t(name)}
              </th>
            ))}
            <th scope="col">{t('steps')}</th>
            <th scope="col">{t('opened')}</th>
            <th scope="col">{t('lastCase')}</th>
          </tr>
        </thead>
        <tbody>
          {list.map((one) => (
            <Force key={one.id} one={one} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Force({ one }: { one: TaskForceLine }) {
  const t = useWords(forceWords);
  const language = useLanguage();
  const { figures, steps, closedAt, headCaseId } = one;
  const day = (at: string) => shortDay(dayOf(at), language);
  const late = closedAt === null ? lateSteps(steps) : 0;
  return (
    <tr>
      <th scope="row" className={styles.place}>
        <Link to={`/task-forces/${one.id}`}>{one.name}</Link>
      </th>
      <td>
        <Tag look={closedAt ? 'rest' : 'act'}>{t(closedAt ? 'isClosed' : 'isOpen')}</Tag>
      </td>
      <td>{one.leader?.name ?? <span className={styles.quiet}>{t('noLeader')}</span>}</td>
      <td className={styles.number}>
        <Link className={styles.door} to={`/cases?campaign=all&chain=${headCaseId ?? ''}`}>
          {figures.cases}
        </Link>
      </td>
      <td className={styles.number}>{figures.unsettled}</td>
      <td className={styles.number}>
        <Link
          className={styles.door}
          to={`/cases?campaign=all&chain=${headCaseId ?? ''}&mark=repeat-after-closure`}
        >
          {figures.afterClosure}
        </Link>
      </td>
      <td className={styles.number}>{one.meetingCount}</td>
      <td>
        {steps.length > 0
          ? t('stepsOf', { done: steps.filter(({ doneOn }) => doneOn).length, all: steps.length })
          : '—'}
        {late > 0 && <b> {t('overdueSteps', { n: late })}</b>}
      </td>
      <td>{day(one.openedAt)}</td>
      <td>{day(figures.lastAt)}</td>
    </tr>
  );
}
