import { Link } from 'react-router';
import { useLanguage, type Language } from '../../i18n/language';
import { say, useWords, type Phrase } from '../../i18n/words';
import { AcceptanceNumber } from '../../shared/acceptance-number/acceptance-number';
import { dueTimeOf, shortDay } from '../../shared/time/format-time';
import { PlainTable } from '../../shared/plain-table/plain-table';
import styles from './dispatch.module.css';
import { dispatchWords } from './dispatch-words';
import type { Plan } from './use-dispatch';

const STEPS = {
  sign: { zh: '签收', en: 'Sign' },
  reply: { zh: '情况答复', en: 'First report' },
  rectify: { zh: '整改办结', en: 'Rectify' },
} as const satisfies Record<string, Phrase>;

/** Cases of one street with every date that the dispatch would set. */
export function PlanTable({ plans, dates }: { plans: readonly Plan[]; dates: boolean }) {
  const t = useWords(dispatchWords);
  const language = useLanguage();
  const steps = dates ? (Object.keys(STEPS) as (keyof typeof STEPS)[]) : [];
  return (
    <PlainTable
      head={
        <>
          <th scope="col">{t('number')}</th>
          <th scope="col">{t('what')}</th>
          <th scope="col">{t('unit')}</th>
          {steps.map((step) => (
            <th key={step} scope="col">
              {say(STEPS[step], language)}
            </th>
          ))}
        </>
      }
    >
      {plans.map(({ case: line, deadlines }) => (
        <tr key={line.id}>
          <td>
            <AcceptanceNumber raw={line.number.raw ?? ''} isKey={line.isKeyCase} />
          </td>
          <td>
            <Link to={`/cases/${line.id}`}>{line.title}</Link>
          </td>
          <td>{line.lead?.name ?? <Link to={`/cases/${line.id}`}>{t('setLead')}</Link>}</td>
          {steps.map((step) => {
            const found = deadlines.find((one) => one.step === step && one.limitKind === 'outer');
            return (
              <td key={step} className={styles.date}>
                {found ? t('until', { time: momentOf(found.dueAt, language) }) : '—'}
                {found?.tentative && <span className={styles.tentative}>{t('tentative')}</span>}
              </td>
            );
          })}
        </tr>
      ))}
    </PlainTable>
  );
}

function momentOf(dueAt: string, language: Language): string {
  const { day, time } = dueTimeOf(dueAt);
  return `${shortDay(day, language)} ${time}`;
}
