import { Button, InputNumber, Select, Switch } from 'antd';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import {
  AUDIENCE_WORDS,
  HOURS_WORDS,
  type Audience,
  type RungHours,
} from '../../../shared/notices/notice-words';
import settings from '../settings.module.css';
import { FROM_WORDS, LADDER_WORDS, reminderWords, WAY_WORDS } from './reminder-words';
import styles from './reminders.module.css';
import type { LadderName, Rung, RungFrom, RungWay } from './use-reminder-rules';

const FIRST: Record<RungFrom, Pick<Rung, 'amount' | 'every'>> = {
  'limit-used': { amount: 50, every: null },
  'hours-passed': { amount: 24, every: null },
  threshold: { amount: null, every: null },
  'days-left': { amount: 7, every: null },
  'due-today': { amount: null, every: null },
  'days-late': { amount: 1, every: null },
};
const MOST: Partial<Record<RungFrom, [number, number]>> = {
  'limit-used': [1, 100],
  'hours-passed': [1, 240],
  'days-left': [0, 90],
  'days-late': [1, 90],
};

interface Props {
  ladder: LadderName;
  at: number;
  rung: Rung;
  wrong: string | undefined;
  onChange: (part: Partial<Rung>) => void;
  onRemove: () => void;
}

/** One rung: when, to whom, on which days, which way. */
export function RungRow({ ladder, at, rung, wrong, onChange, onRemove }: Props) {
  const t = useWords(reminderWords);
  const language = useLanguage();
  const n = t('rung', { n: at + 1 });
  const range = MOST[rung.from];
  const options = <K extends string>(words: Record<K, { zh: string; en: string }>) =>
    (Object.keys(words) as K[]).map((value) => ({ value, label: words[value][language] }));
  const froms = options(FROM_WORDS).filter(
    ({ value }) => ladder !== 'sign' || (value !== 'threshold' && value !== 'due-today'),
  );
  return (
    <tr className={rung.on ? undefined : styles.off}>
      <th scope="row">
        {n}
        {wrong && (
          <span className={styles.wrong} role="alert">
            {wrong}
          </span>
        )}
      </th>
      <td data-label={t('from')}>
        <div className={styles.when}>
          <Select
            aria-label={`${n} ${t('from')}`}
            className={styles.from}
            value={rung.from}
            options={froms}
            onChange={(from: RungFrom) => onChange({ from, ...FIRST[from] })}
          />
          {range && (
            <InputNumber
              aria-label={`${n} ${t('amount')}`}
              min={range[0]}
              max={range[1]}
              precision={0}
              value={rung.amount ?? null}
              onChange={(amount) => onChange({ amount: amount ?? range[0] })}
            />
          )}
          {rung.from === 'days-late' && (
            <label className={styles.every}>
              {t('every')}{' '}
              <InputNumber
                min={1}
                max={90}
                precision={0}
                placeholder="—"
                value={rung.every ?? null}
                onChange={(every) => onChange({ every })}
              />
            </label>
          )}
        </div>
      </td>
      <td data-label={t('to')}>
        <Select
          mode="multiple"
          className={styles.to}
          aria-label={`${n} ${t('to')}`}
          placeholder={t('nobody')}
          value={rung.to}
          options={options(AUDIENCE_WORDS)}
          onChange={(to: Audience[]) => onChange({ to })}
        />
      </td>
      <td data-label={t('when')}>
        <Select
          className={styles.hours}
          popupMatchSelectWidth={false}
          aria-label={`${n} ${t('when')}`}
          value={rung.hours}
          options={options(HOURS_WORDS)}
          onChange={(hours: RungHours) => onChange({ hours })}
        />
      </td>
      <td data-label={t('ways')}>
        <Select
          mode="multiple"
          className={styles.ways}
          popupMatchSelectWidth={false}
          aria-label={`${n} ${t('ways')}`}
          placeholder={t('waysOfRule')}
          value={rung.ways ?? []}
          options={options(WAY_WORDS)}
          onChange={(ways: RungWay[]) => onChange({ ways })}
        />
      </td>
      <td data-label={t('on')}>
        <Switch aria-label={`${n} ${t('on')}`} checked={rung.on} onChange={(on) => onChange({ on })} />
      </td>
      <td className={settings.verb}>
        <Button
          size="small"
          aria-label={t('removeOne', { ladder: LADDER_WORDS[ladder][language], n: at + 1 })}
          onClick={onRemove}
        >
          {t('remove')}
        </Button>
      </td>
    </tr>
  );
}
