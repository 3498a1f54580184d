import { Button, Checkbox, Input, Select } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useBatches, useUnits } from '../../api/directory';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { MEDIA } from '../../shared/case/media';
import { CASE_STATUSES } from '../../shared/status/status';
import type { useLedgerState } from './ledger-state';
import { LIGHT_VIEWS, ledgerWords } from './ledger-words';
import styles from './ledger.module.css';

interface Props {
  state: ReturnType<typeof useLedgerState>;
  campaignId: string | null;
}

const optionsOf = (words: object, language: 'zh' | 'en') =>
  Object.entries(words as Record<string, { zh: string; en: string }>).map(([value, phrase]) => ({
    value,
    label: phrase[language],
  }));

/** The conditions in one line; the rarer ones unfold. */
export function FilterBar({ state, campaignId }: Props) {
  const t = useWords(ledgerWords);
  const language = useLanguage();
  const { search, set, view } = state;
  const units = useUnits().data ?? [];
  const batches = useBatches(campaignId).data ?? [];
  const [more, setMore] = useState(['lead', 'batch', 'key'].some((name) => search.has(name)));
  const asked = search.get('q') ?? '';
  const [text, setText] = useState(asked);
  useEffect(() => setText(asked), [asked]);

  const choice = (name: string, label: string, options: { value: string; label: string }[], wide = 104) => (
    <Labelled text={label}>
      <Select
        aria-label={label}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        style={{ width: wide }}
        popupMatchSelectWidth={false}
        placeholder={t('any')}
        options={options}
        value={
          (name === 'street' ? (search.get('unit') ?? search.get('home')) : search.get(name)) ?? undefined
        }
        onChange={(value?: string) => set(name === 'street' ? 'unit' : name, value ?? null)}
      />
    </Labelled>
  );
  const streets = units.filter((unit) => unit.kind === 'street');
  const named = (list: { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }));

  return (
    <form
      className={styles.filters}
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        set('q', text.trim());
      }}
    >
      <Input
        allowClear
        value={text}
        style={{ width: 172 }}
        placeholder={t('search')}
        aria-label={t('search')}
        maxLength={100}
        onChange={(event) => setText(event.target.value)}
      />
      {choice('street', t('street'), named(streets))}
      {choice('medium', t('medium'), optionsOf(MEDIA, language), 92)}
      {choice('status', t('status'), optionsOf(CASE_STATUSES, language))}
      <Labelled text={t('light')}>
        <Select
          aria-label={t('light')}
          allowClear
          style={{ width: 92 }}
          popupMatchSelectWidth={false}
          placeholder={t('any')}
          options={optionsOf(LIGHT_VIEWS, language)}
          value={view in LIGHT_VIEWS ? view : undefined}
          onChange={(value?: string) => set('view', value ?? null)}
        />
      </Labelled>
      <button type="button" className={styles.link} aria-expanded={more} onClick={() => setMore(!more)}>
        {t(more ? 'less' : 'more')}
      </button>
      <span className={styles.filterEnd}>
        <Button onClick={state.clear}>{t('reset')}</Button>
        <Button type="primary" htmlType="submit">
          {t('query')}
        </Button>
      </span>
      {more && (
        <div className={styles.moreFilters}>
          {choice(
            'lead',
            t('lead'),
            named(units.filter((unit) => unit.kind === 'street' || unit.kind === 'department')),
            140,
          )}
          {choice(
            'batch',
            t('batch'),
            batches.map(({ id, label }) => ({ value: id, label })),
            130,
          )}
          <Labelled text={t('sort')}>
            <Select
              aria-label={t('sort')}
              style={{ width: 120 }}
              value={state.sort}
              options={[
                { value: 'due', label: t('byDue') },
                { value: 'newest', label: t('byNewest') },
                { value: 'number', label: t('byNumber') },
              ]}
              onChange={(value) => set('sort', value === 'due' ? null : value)}
            />
          </Labelled>
          <Checkbox
            checked={search.has('key')}
            onChange={(event) => set('key', event.target.checked ? '1' : null)}
          >
            {t('keyOnly')}
          </Checkbox>
        </div>
      )}
    </form>
  );
}

function Labelled({ text, children }: { text: string; children: ReactNode }) {
  return (
    <span className={styles.labelled}>
      <span aria-hidden="true">{text}</span>
      {children}
    </span>
  );
}
