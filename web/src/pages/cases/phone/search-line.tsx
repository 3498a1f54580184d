import { FilterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useWords } from '../../../i18n/words';
import type { Condition } from '../conditions';
import type { LedgerState } from '../ledger-state';
import type { Option } from '../query-form/use-options';
import { Words } from '../query-form/words-field';
import { phoneLedgerWords } from './phone-ledger-words';
import styles from './phone-ledger.module.css';

const FilterSheet = lazy(() => import('./filter-sheet'));

interface Props {
  state: LedgerState;
  /** What else narrows the list. */
  narrowedBy: number;
  optionsOf: (condition: Condition) => Option[];
}

/** Search, and the door to every other condition; it stays in sight while the cards scroll. */
export function SearchLine({ state, narrowedBy, optionsOf }: Props) {
  const t = useWords(phoneLedgerWords);
  // Once opened the sheet stays, so that it can close by itself and give the focus back.
  const [sheet, setSheet] = useState<'unasked' | 'open' | 'shut'>('unasked');
  return (
    <form role="search" className={styles.search} onSubmit={(event) => event.preventDefault()}>
      <Words
        label={t('search')}
        value={state.search.get('q')}
        placeholder={t('search')}
        onChange={(value) => state.set('q', value)}
      />
      <Button
        icon={<FilterOutlined aria-hidden="true" />}
        aria-haspopup="dialog"
        onClick={() => setSheet('open')}
      >
        {narrowedBy > 0 ? t('filterOf', { n: narrowedBy }) : t('filter')}
      </Button>
      {sheet !== 'unasked' && (
        <Suspense>
          <FilterSheet
            open={sheet === 'open'}
            state={state}
            optionsOf={optionsOf}
            onClose={() => setSheet('shut')}
          />
        </Suspense>
      )}
    </form>
  );
}
