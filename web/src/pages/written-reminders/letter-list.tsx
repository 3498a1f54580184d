import { Link } from 'react-router';
import { useLanguage, type Language } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { PlainTable } from '../../shared/plain-table/plain-table';
import { Mark } from '../../shared/status/mark';
import { CASE_STATUSES } from '../../shared/status/status';
import { StatusTag } from '../../shared/status/status-tag';
import { dueTimeOf, shortDay } from '../../shared/time/format-time';
import { useIsPhone } from '../../shared/use-viewport';
import { reminderWords } from './reminder-words';
import type { ListedCase } from './use-reminders';
import styles from './letter.module.css';

const UNITS = {
  day: { zh: '天', en: 'days' },
  'working-day': { zh: '个工作日', en: 'working days' },
} as const;

function spanWords({ unit, amount }: NonNullable<ListedCase['late']>, language: Language): string {
  if (unit !== 'minute') return `${amount} ${UNITS[unit][language]}`;
  const hours = Math.max(1, Math.floor(amount / 60));
  return language === 'zh' ? `${hours} 小时` : `${hours} h`;
}

/** 附件清单: the cases as they stood, and beside them what has become of them. */
export function LetterList({ list, street }: { list: readonly ListedCase[]; street: string }) {
  const t = useWords(reminderWords);
  if (useIsPhone())
    return (
      <ol className={styles.cards}>
        {list.map((one) => (
          <li key={one.caseId}>
            <CaseName one={one} />
            <p>{one.place}</p>
            <p className={styles.facts}>
              <StatusTag status={one.status} /> {one.types} <Due one={one} /> <Now one={one} />
            </p>
          </li>
        ))}
      </ol>
    );
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('attached', { n: list.length })}>
      <PlainTable
        caption={t('attachment', { street, n: list.length })}
        head={
          <>
            <th scope="col">{t('serial')}</th>
            <th scope="col">{t('number')}</th>
            <th scope="col">{t('where')}</th>
            <th scope="col">{t('types')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('due')}</th>
          </>
        }
      >
        {list.map((one, at) => (
          <tr key={one.caseId}>
            <td>{at + 1}</td>
            <td className={styles.tight}>
              <CaseName one={one} />
            </td>
            <td>{one.place}</td>
            <td className={styles.tight}>{one.types}</td>
            <td>
              <StatusTag status={one.status} /> <Now one={one} />
            </td>
            <td className={styles.tight}>
              <Due one={one} />
            </td>
          </tr>
        ))}
      </PlainTable>
    </div>
  );
}

function CaseName({ one }: { one: ListedCase }) {
  const t = useWords(reminderWords);
  return (
    <span className={styles.name}>
      <Link to={`/cases/${one.caseId}`}>{one.number ?? t('noNumber')}</Link>
      {one.isKeyCase && <Mark kind="key" />}
      {one.isRepeat && <Mark kind="repeat" />}
    </span>
  );
}

function Due({ one: { dueAt, late } }: { one: ListedCase }) {
  const t = useWords(reminderWords);
  const language = useLanguage();
  if (!dueAt) return '—';
  const { day, time } = dueTimeOf(dueAt);
  return (
    <>
      {shortDay(day, language)} {time}
      {late && <b className={styles.late}> ■ {t('late', { span: spanWords(late, language) })}</b>}
    </>
  );
}

function Now({ one: { movedTo, hasLeft } }: { one: ListedCase }) {
  const t = useWords(reminderWords);
  const language = useLanguage();
  if (!movedTo && !hasLeft) return null;
  const words = hasLeft ? t('hasLeft') : t('nowIs', { status: CASE_STATUSES[movedTo!][language] });
  return <small>{words}</small>;
}
