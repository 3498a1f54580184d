import { useState } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../i18n/words';
import { shortNumber } from '../../shared/case/short-number';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { ExplainedLight } from '../../shared/explained-light/explained-light';
import { Button } from '../../shared/light/button';
import { Panel } from '../../shared/page/panel';
import { StatusTag } from '../../shared/status/status-tag';
import { rectificationsWords } from './rectifications-words';
import styles from './rectifications.module.css';
import { LinkCaseSheet } from './edit/link-case-sheet';
import { useShownAfresh } from './use-shown-afresh';
import { useUnlinkCase, type Task } from './use-rectifications';

/** The cases that feed it. */
export function TaskCases({ task }: { task: Task }) {
  const { cases, otherCases, mayChange } = task;
  const [linking, setLinking] = useState(false);
  const confirm = useConfirmBar();
  const unlink = useUnlinkCase(task);
  const stale = useShownAfresh(unlink.error);
  const t = useWords(rectificationsWords);
  return (
    <Panel
      title={t('cases', { n: cases.length + otherCases })}
      extra={
        mayChange && (
          <Button type="text" onClick={() => setLinking(true)}>
            {t('linkCase')}
          </Button>
        )
      }
    >
      {cases.length + otherCases === 0 && <p className={styles.quiet}>{t('noCases')}</p>}
      <ul className={styles.caseList}>
        {cases.map((line) => (
          <li key={line.id}>
            <Link to={`/cases/${line.id}`}>{line.title}</Link>
            <span className={styles.quiet}>{shortNumber(line.number.raw)}</span>
            <StatusTag status={line.status} />
            <ExplainedLight line={line} />
            {mayChange && (
              <Button
                type="text"
                aria-label={t('unlinkThis', { number: shortNumber(line.number.raw) })}
                loading={unlink.isPending && unlink.variables === line.id}
                onClick={() => unlink.mutate(line.id, { onSuccess: () => confirm({ text: t('unlinked') }) })}
              >
                {t('unlink')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {otherCases > 0 && <p className={styles.quiet}>{t('otherCases', { n: otherCases })}</p>}
      {unlink.error && (
        <p className={styles.wrong} role="alert">
          {stale ?? unlink.error.errors[0]?.message ?? unlink.error.detail}
        </p>
      )}
      {linking && <LinkCaseSheet task={task} onClose={() => setLinking(false)} />}
    </Panel>
  );
}
