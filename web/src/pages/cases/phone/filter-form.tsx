import { Button, Select } from 'antd';
import { useState } from 'react';
import { Problem } from '../../../api/problem';
import { useWords } from '../../../i18n/words';
import { CONDITIONS, queryOf, type Condition } from '../conditions';
import { EVERY, useShownCampaign, type CaseSort, type LedgerState } from '../ledger-state';
import { ledgerWords } from '../ledger-words';
import { ConditionField } from '../query-form/condition-field';
import { problemOf } from '../query-form/problem-of';
import type { Option } from '../query-form/use-options';
import { phoneLedgerWords } from './phone-ledger-words';
import { useCaseCount } from './use-phone-ledger';
import styles from './filter-form.module.css';

export interface FilterProps {
  state: LedgerState;
  optionsOf: (condition: Condition) => Option[];
  onClose: () => void;
}

const FIELDS = CONDITIONS.filter(({ hidden, name }) => !hidden && name !== 'q');
const SORTS = ['due', 'newest', 'number', 'batch', 'street', 'status'] as const satisfies readonly CaseSort[];
/** What the form may change of the address. */
const NAMES = [...CONDITIONS.map(({ name }) => name), 'campaign', 'saved', 'sort', 'dir'];

/** A draft of the question: how many cases it has is said before the list changes, in one step back. */
export function FilterForm({ state, optionsOf, onClose }: FilterProps) {
  const t = useWords(phoneLedgerWords);
  const l = useWords(ledgerWords);
  const shown = useShownCampaign();
  const [before] = useState(() => new URLSearchParams(state.search));
  const [draft, setDraft] = useState(before);
  const everyCampaign = draft.get('campaign') === EVERY;
  const campaignId = everyCampaign ? null : (draft.get('campaign') ?? shown);
  const count = useCaseCount({ ...queryOf(draft), ...(campaignId ? { campaignId } : {}) });
  const problem = count.error instanceof Problem && count.error.status === 422 ? count.error : null;

  const counting = count.data === undefined || count.isPlaceholderData;
  const result = count.isError ? t('notCounted') : counting ? t('counting') : t('show', { n: count.data });

  const set = (changes: Record<string, string | null>) => {
    const next = new URLSearchParams(draft);
    for (const [name, value] of Object.entries(changes)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    setDraft(next);
  };
  const apply = () => {
    // Only what was changed here: a search may have been typed in the same breath.
    const changed = NAMES.filter((name) => draft.get(name) !== before.get(name));
    if (changed.length > 0) state.put(Object.fromEntries(changed.map((name) => [name, draft.get(name)])));
    onClose();
  };
  const field = (condition: Condition) => (
    <ConditionField
      key={condition.name}
      condition={condition}
      value={draft.get(condition.name) || null}
      options={optionsOf(condition)}
      problem={problem ? problemOf(problem, condition) : undefined}
      onChange={(value) => set({ [condition.name]: value })}
    />
  );
  const choice = (label: string, value: string, options: Option[], onChange: (value: string) => void) => (
    <div>
      <span aria-hidden="true">{label}</span>
      <Select aria-label={label} value={value} options={options} onChange={onChange} />
    </div>
  );
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <div className={styles.fields}>
        {FIELDS.filter(({ kind }) => kind !== 'flag').map(field)}
        {choice(
          l('campaign'),
          everyCampaign ? EVERY : '',
          [
            { value: '', label: l('thisCampaign') },
            { value: EVERY, label: l('everyCampaign') },
          ],
          (value) => set({ campaign: value || null }),
        )}
        {choice(
          t('order'),
          draft.get('sort') ?? 'due',
          SORTS.map((value) => ({ value, label: t(value) })),
          (value) => set({ sort: value === 'due' ? null : value, dir: null }),
        )}
        <div className={styles.flags}>{FIELDS.filter(({ kind }) => kind === 'flag').map(field)}</div>
      </div>
      <div className={styles.verbs}>
        <Button onClick={() => set(Object.fromEntries(NAMES.map((name) => [name, null])))}>
          {t('clear')}
        </Button>
        <Button type="primary" htmlType="submit" disabled={problem !== null}>
          {result}
        </Button>
      </div>
      <p className="visually-hidden" role="status">
        {result}
      </p>
    </form>
  );
}
