import { Button, Segmented, Select } from 'antd';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { shortDay, weekdayOf } from '../../shared/time/format-time';
import { daysOfWeek, weekOf } from '../../shared/time/weeks';
import { rollupWords } from './rollup-words';
import { useMornings, type Asked } from './use-standing';
import styles from './rollup.module.css';

interface Props {
  asked: Asked;
  /** The morning on show. */
  day: string | null;
  onAsk: (asked: Asked) => void;
}

/** By day or by week, and which of those that were frozen; others cannot be chosen. */
export function MorningPicker({ asked, day, onAsk }: Props) {
  const t = useWords(rollupWords);
  const language = useLanguage();
  const mornings = useMornings();
  const byWeek = asked.week !== null;
  const weekWords = (week: string) => {
    const [from, to] = daysOfWeek(week);
    const span = { from: shortDay(from, language), to: shortDay(to, language) };
    return t('aWeek', { n: Number(week.slice(6)), ...span });
  };
  const options = byWeek
    ? [...new Set(mornings.map(weekOf))].map((value) => ({ value, label: weekWords(value) }))
    : mornings.map((value) => ({
        value,
        label: `${language === 'zh' && !isThisYear(value, mornings) ? value : shortDay(value, language)} ${weekdayOf(value, language)}`,
      }));
  const value = byWeek ? asked.week : day;
  const at = options.findIndex((option) => option.value === value);
  const ask = (chosen: string) => onAsk(byWeek ? { day: null, week: chosen } : { day: chosen, week: null });
  const step = (by: number) => {
    const next = options[at + by];
    if (next) ask(next.value);
  };
  return (
    <div className={`${styles.picker} no-print`}>
      <Segmented
        aria-label={t('by')}
        value={byWeek ? 'week' : 'day'}
        options={[
          { value: 'day', label: t('byDay') },
          { value: 'week', label: t('byWeek') },
        ]}
        onChange={(by) =>
          onAsk(
            by === 'week'
              ? { day: null, week: weekOf(day ?? mornings[0] ?? '1970-01-01') }
              : { day, week: null },
          )
        }
      />
      <span className={styles.steps}>
        <Button
          aria-label={t('earlier')}
          disabled={at < 0 || at >= options.length - 1}
          onClick={() => step(1)}
        >
          ‹
        </Button>
        <Select
          aria-label={t(byWeek ? 'week' : 'day')}
          className={byWeek ? styles.week : styles.day}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          value={at < 0 ? null : value}
          options={options}
          onChange={(chosen: string) => ask(chosen)}
        />
        <Button aria-label={t('later')} disabled={at <= 0} onClick={() => step(-1)}>
          ›
        </Button>
      </span>
    </div>
  );
}

const isThisYear = (day: string, [newest = '']: readonly string[]): boolean =>
  day.slice(0, 4) === newest.slice(0, 4);
