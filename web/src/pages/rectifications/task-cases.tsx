import { Link } from 'react-router';
import { useWords } from '../../i18n/words';
import { shortNumber } from '../../shared/case/short-number';
import { ExplainedLight } from '../../shared/explained-light/explained-light';
import { Panel } from '../../shared/page/panel';
import { StatusTag } from '../../shared/status/status-tag';
import { rectificationsWords } from './rectifications-words';
import styles from './rectifications.module.css';
import type { Task } from './use-rectifications';

/** The cases that feed it. */
export function TaskCases({ task: { cases, otherCases } }: { task: Task }) {
  const t = useWords(rectificationsWords);
  return (
    <Panel title={t('cases', { n: cases.length + otherCases })}>
      {cases.length + otherCases === 0 && <p className={styles.quiet}>{t('noCases')}</p>}
      <ul className={styles.caseList}>
        {cases.map((line) => (
          <li key={line.id}>
            <Link to={`/cases/${line.id}`}>{line.title}</Link>
            <span className={styles.quiet}>{shortNumber(line.number.raw)}</span>
            <StatusTag status={line.status} />
            <ExplainedLight line={line} />
          </li>
        ))}
      </ul>
      {otherCases > 0 && <p className={styles.quiet}>{t('otherCases', { n: otherCases })}</p>}
    </Panel>
  );
}
