import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { dayOf, longDay } from '../../shared/time/format-time';
import { rectificationsWords, SOURCE_WORDS, TYPE_WORDS } from './rectifications-words';
import styles from './rectifications.module.css';
import type { Task } from './use-rectifications';

/** What the ledger of the office says of a task, in its order. */
export function TaskFacts({ task }: { task: Task }) {
  const t = useWords(rectificationsWords);
  const language = useLanguage();
  const names = (units: readonly { name: string }[]) => units.map(({ name }) => name).join('、');
  const source = [SOURCE_WORDS[task.source][language], task.sourceRound, task.sourceNo];
  const rows: [string, ReactNode][] = [
    [t('source'), source.filter(Boolean).join(' · ')],
    [t('looksLike'), task.looksLike && <TaskLink {...task.looksLike} />],
    [t('problem'), task.problem],
    [t('goal'), task.goal],
    [t('measures'), task.measures],
    [t('type'), TYPE_WORDS[task.type][language]],
    [t('due'), <Due key="due" task={task} />],
    [t('lead'), task.lead?.name],
    [t('assist'), names(task.assist)],
    [t('streets'), names(task.streets)],
    [t('supervise'), names(task.supervise)],
    [t('partyLeader'), task.partyLeader],
    [t('governmentLeader'), task.governmentLeader],
    [t('owner'), task.owner],
    [t('startedOn'), longDay(task.startedOn, language)],
    [
      t('lookAlikes'),
      (task.lookAlikes.length > 0 || task.mayChange) && (
        <>
          {task.lookAlikes.map((one) => (
            <p key={one.id}>
              <TaskLink {...one} />
            </p>
          ))}
          {task.mayChange && <Link to={`/rectifications/new?like=${task.id}`}>{t('newLookAlike')}</Link>}
        </>
      ),
    ],
  ];
  return (
    <dl className={styles.facts}>
      {rows
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function TaskLink({ id, number, title }: { id: string; number: string; title: string }) {
  return (
    <Link to={`/rectifications/${id}`}>
      {number} {title}
    </Link>
  );
}

/** The date, and how it came about and moved for whoever asks. */
function Due({ task }: { task: Task }) {
  const t = useWords(rectificationsWords);
  const language = useLanguage();
  const { dueOn, dueSaid, dueWhy, evidenceEvery, evidenceOn } = task;
  return (
    <>
      {dueOn ? dueOn : t('noDue')}
      {dueSaid && `（${dueSaid}）`}
      {evidenceEvery && evidenceOn && (
        <p>
          {t('evidenceEvery', { n: evidenceEvery, day: longDay(evidenceOn, language) })}
          {evidenceOn < dayOf(new Date()) && (
            <b> {t('evidenceLate', { day: longDay(evidenceOn, language) })}</b>
          )}
        </p>
      )}
      {dueWhy && (
        <details className={styles.whyDue}>
          <summary>{t('whyDue')}</summary>
          <p className={styles.prose}>{dueWhy[language]}</p>
        </details>
      )}
    </>
  );
}
