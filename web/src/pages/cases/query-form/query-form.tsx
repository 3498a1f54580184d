import { Button, Select } from 'antd';
import { useState } from 'react';
import type { Problem } from '../../../api/problem';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { CONDITIONS, type Condition } from '../conditions';
import { EVERY, type LedgerState } from '../ledger-state';
import { ledgerWords } from '../ledger-words';
import { ConditionField } from './condition-field';
import { problemOf } from './problem-of';
import type { Option } from './use-options';
import { Words } from './words-field';
import styles from './query-form.module.css';

interface Props {
  state: LedgerState;
  optionsOf: (condition: Condition) => Option[];
  problem: Problem | null;
}

const FIRST = CONDITIONS.filter(({ first, hidden, name }) => first && !hidden && name !== 'q');
const REST = CONDITIONS.filter(({ first, hidden }) => !first && !hidden);
const TEXT = CONDITIONS.find(({ name }) => name === 'q')!;

/** The conditions in one line; the rarer ones unfold. */
export function QueryForm({ state, optionsOf, problem }: Props) {
  const t = useWords(ledgerWords);
  const language = useLanguage();
  const { search, set } = state;
  const [more, setMore] = useState(false);
  const field = (condition: Condition) => (
    <ConditionField
      key={condition.name}
      condition={condition}
      value={search.get(condition.name) || null}
      options={optionsOf(condition)}
      problem={problem ? problemOf(problem, condition) : undefined}
      onChange={(value) => set(condition.name, value)}
    />
  );
  return (
    <form className={styles.form} role="search" onSubmit={(event) => event.preventDefault()}>
      <div className={styles.line}>
        <span className={styles.text}>
          <Words
            label={TEXT.words[language]}
            value={search.get('q')}
            placeholder={TEXT.words[language]}
            onChange={(value) => set('q', value)}
          />
        </span>
        {FIRST.map(field)}
        <button type="button" className={styles.more} aria-expanded={more} onClick={() => setMore(!more)}>
          {more ? t('less') : t('more', { n: REST.length + 1 })}
        </button>
        <span className={styles.end}>
          <Button onClick={state.clear}>{t('reset')}</Button>
          <Button type="primary" htmlType="submit">
            {t('query')}
          </Button>
        </span>
      </div>
      {more && (
        <div className={styles.rest}>
          {REST.filter(({ kind }) => kind !== 'flag' && kind !== 'days').map(field)}
          <div className={styles.field}>
            <span className={styles.label} aria-hidden="true">
              {t('campaign')}
            </span>
            <Select
              aria-label={t('campaign')}
              style={{ width: '100%' }}
              value={state.everyCampaign ? EVERY : ''}
              options={[
                { value: '', label: t('thisCampaign') },
                { value: EVERY, label: t('everyCampaign') },
              ]}
              onChange={(value) => set('campaign', value || null)}
            />
          </div>
          {REST.filter(({ kind }) => kind === 'days').map(field)}
          <div className={styles.flags}>{REST.filter(({ kind }) => kind === 'flag').map(field)}</div>
        </div>
      )}
    </form>
  );
}
