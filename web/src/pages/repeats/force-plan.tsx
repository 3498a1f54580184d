import { useUnits } from '../../api/directory';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { Panel } from '../../shared/page/panel';
import { PlainTable } from '../../shared/plain-table/plain-table';
import { shortDay } from '../../shared/time/format-time';
import { isLate } from './late-steps';
import { forceWords } from './task-force-words';
import type { Member, TaskForce } from './use-task-forces';
import styles from './repeats.module.css';

/** Who belongs to it, and what they do until when. */
export function ForcePlan({ force: { leader, members, plan, steps } }: { force: TaskForce }) {
  const t = useWords(forceWords);
  const language = useLanguage();
  const units = useUnits().data ?? [];
  const say = ({ name, unitId, duty }: Member) =>
    [name, units.find(({ id }) => id === unitId)?.name, duty].filter(Boolean).join(' · ');
  const day = (value: string | null) => (value ? shortDay(value, language) : '—');
  return (
    <div className={styles.twoColumns}>
      <Panel title={t('people')}>
        <dl className={styles.people}>
          <dt>{t('leader')}</dt>
          <dd>{leader ? say(leader) : <span className={styles.quiet}>{t('noLeader')}</span>}</dd>
          <dt>{t('members')}</dt>
          <dd>
            {members.length === 0 && <span className={styles.quiet}>{t('noMembers')}</span>}
            <ul>
              {members.map((one, at) => (
                <li key={at}>{say(one)}</li>
              ))}
            </ul>
          </dd>
        </dl>
      </Panel>
      <Panel title={t('plan')}>
        {plan && <p className={styles.prose}>{plan}</p>}
        {!plan && steps.length === 0 && <p className={styles.quiet}>{t('noPlan')}</p>}
        {steps.length > 0 && (
          <PlainTable
            caption={t('plan')}
            head={(['what', 'who', 'due', 'done'] as const).map((name) => (
              <th key={name} scope="col">
                {t(name)}
              </th>
            ))}
          >
            {steps.map((step, at) => (
              <tr key={at}>
                <td>{step.what}</td>
                <td>{step.who ?? '—'}</td>
                <td>
                  {day(step.dueOn)} {isLate(step) && <b>{t('late')}</b>}
                </td>
                <td>{day(step.doneOn)}</td>
              </tr>
            ))}
          </PlainTable>
        )}
      </Panel>
    </div>
  );
}
