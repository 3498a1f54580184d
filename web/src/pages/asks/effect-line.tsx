import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { longDay } from '../../shared/time/format-time';
import { asksWords } from './asks-words';
import styles from './asks.module.css';
import { useEffectOf, type DayUnit } from './use-extensions';

export const unitKey = (unit: DayUnit): 'workingDays' | 'days' =>
  unit === 'working-day' ? 'workingDays' : 'days';

interface Props {
  caseId: string;
  deadlineId: string | undefined;
  on: string;
}

/** 新期限 5 月 29 日，顺延 4 个工作日; or why that day cannot be. */
export function EffectLine({ caseId, deadlineId, on }: Props) {
  const t = useWords(asksWords);
  const language = useLanguage();
  const { data } = useEffectOf(caseId, deadlineId, on);
  if (!data) return null;
  if (data.problem) return <p className={styles.complaint}>{data.problem}</p>;
  const day = longDay(data.dueOn, language);
  return (
    <p className={styles.effect} role="status">
      {t('effect', { day, n: data.days, unit: t(unitKey(data.dayUnit)) })}
    </p>
  );
}
