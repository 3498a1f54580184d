import { Segmented, Select } from 'antd';
import { useUnits } from '../../api/directory';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { MEDIA, type Medium } from '../../shared/case/media';
import { DayField } from './day-field';
import { repeatsWords } from './repeats-words';
import { PERIODS, type Period, type useHotState } from './use-hot-places';
import styles from './repeats.module.css';

const LEAST = [2, 3, 5, 10];

/** Period, unit, type and how many it takes to be hot. */
export function HotFilters({
  state,
  problem,
}: {
  state: ReturnType<typeof useHotState>;
  problem: string | null;
}) {
  const t = useWords(repeatsWords);
  const language = useLanguage();
  const { period, query, search, set } = state;
  const units = (useUnits().data ?? []).filter(({ kind }) => kind === 'street' || kind === 'department');
  const periodWord = (one: Period) =>
    one === 'campaign' || one === 'range' ? t(one) : t('days', { n: one });
  const day = (name: 'from' | 'to') => (
    <label className={styles.labelled}>
      <span aria-hidden="true">{t(name)}</span>
      <DayField label={t(name)} value={search.get(name)} onChange={(value) => set({ [name]: value })} />
    </label>
  );
  return (
    <div className={styles.filters} role="search">
      <Segmented
        aria-label={t('period')}
        value={period}
        options={PERIODS.map((value) => ({ value, label: periodWord(value) }))}
        onChange={(value) => set({ period: value === 'campaign' ? null : value, from: null, to: null })}
      />
      {period === 'range' && (
        <>
          {day('from')}
          {day('to')}
        </>
      )}
      <span className={styles.labelled}>
        <span aria-hidden="true">{t('unit')}</span>
        <Select
          aria-label={t('unit')}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          style={{ width: 130 }}
          popupMatchSelectWidth={false}
          placeholder={t('any')}
          value={query.homeUnitId}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(value?: string) => set({ unit: value ?? null })}
        />
      </span>
      <span className={styles.labelled}>
        <span aria-hidden="true">{t('medium')}</span>
        <Select
          aria-label={t('medium')}
          allowClear
          style={{ width: 100 }}
          popupMatchSelectWidth={false}
          placeholder={t('any')}
          value={query.medium}
          options={(Object.keys(MEDIA) as Medium[]).map((value) => ({
            value,
            label: MEDIA[value][language],
          }))}
          onChange={(value?: string) => set({ medium: value ?? null })}
        />
      </span>
      <span className={styles.labelled}>
        <span aria-hidden="true">{t('least')}</span>
        <Select
          aria-label={t('least')}
          style={{ width: 90 }}
          value={query.least}
          options={[...new Set([...LEAST, query.least ?? 2])].map((n) => ({
            value: n,
            label: t('leastOf', { n }),
          }))}
          onChange={(n: number) => set({ least: n === 2 ? null : String(n) })}
        />
      </span>
      {problem && (
        <p className={styles.lack} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
