import { Button, Input } from 'antd';
import { useWords } from '../../i18n/words';
import { dayOf } from '../../shared/time/format-time';
import { lastMonth, lastWeek, type Days } from './period-words';
import { reminderWords } from './reminder-words';
import styles from './run.module.css';

interface Props {
  value: Days;
  onChange: (days: Days) => void;
}

/** A period by the day of dispatch. */
export function DaysFields({ value, onChange }: Props) {
  const t = useWords(reminderWords);
  const today = dayOf(new Date());
  const day = (name: keyof Days) => (
    <label>
      <span>{t(name)}</span>
      <Input
        type="date"
        max={today}
        value={value[name]}
        onChange={({ target }) => onChange({ ...value, [name]: target.value })}
      />
    </label>
  );
  return (
    <>
      {day('from')}
      {day('to')}
      <span className={styles.quick}>
        <Button onClick={() => onChange(lastMonth(today))}>{t('lastMonth')}</Button>
        <Button onClick={() => onChange(lastWeek(today))}>{t('lastWeek')}</Button>
      </span>
    </>
  );
}
