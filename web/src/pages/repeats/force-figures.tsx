import { Link } from 'react-router';
import { useWords } from '../../i18n/words';
import { forceWords } from './task-force-words';
import type { TaskForce } from './use-task-forces';
import styles from './repeats.module.css';

/** The matter in numbers; those that count cases open them. */
export function ForceFigures({ force: { figures, headCaseId, steps, meetingCount } }: { force: TaskForce }) {
  const t = useWords(forceWords);
  const chain = headCaseId ? `/cases?campaign=all&chain=${headCaseId}` : null;
  const shown = [
    { name: t('cases'), value: figures.cases, to: chain },
    { name: t('unsettled'), value: figures.unsettled, to: null },
    { name: t('repeats'), value: figures.repeats, to: chain && `${chain}&mark=repeat` },
    {
      name: t('afterClosure'),
      value: figures.afterClosure,
      to: chain && `${chain}&mark=repeat-after-closure`,
    },
    { name: t('meetings'), value: meetingCount, to: null },
    {
      name: t('steps'),
      value: t('stepsOf', { done: steps.filter(({ doneOn }) => doneOn).length, all: steps.length }),
      to: null,
    },
  ];
  return (
    <dl className={styles.figures}>
      {shown.map(({ name, value, to }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{to ? <Link to={to}>{value}</Link> : value}</dd>
        </div>
      ))}
    </dl>
  );
}
