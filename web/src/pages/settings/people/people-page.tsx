import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useWords } from '../../../i18n/words';
import { Panel } from '../../../shared/page/panel';
import { ErrorState } from '../../../shared/states/error-state';
import { SkeletonRows } from '../../../shared/states/skeleton-rows';
import { SettingsFrame } from '../settings-frame';
import { ImportDialog } from './import-dialog';
import { PeopleList } from './people-list';
import { peopleWords } from './people-words';
import styles from './people.module.css';
import { PersonForm } from './person-form';
import { FactorRules } from './second-factor/factor-rules';
import { UnitForm } from './unit-form';
import { UnitHead } from './unit-head';
import { UnitList } from './unit-list';
import { treeOf } from './unit-tree';
import { useAllPeople, useAllUnits } from './use-people';

type Open = 'person' | 'unit' | 'import' | null;

/** 人员与单位: the units on the left, the people of one of them on the right. */
export default function PeoplePage() {
  const t = useWords(peopleWords);
  const [search, setSearch] = useSearchParams();
  const [open, setOpen] = useState<Open>(null);
  const units = useAllUnits();
  const people = useAllPeople();
  const showOff = search.get('off') === '1';
  const choose = (key: 'unit' | 'off', value: string | null) => {
    const next = new URLSearchParams(search);
    if (value) next.set(key, value);
    else next.delete(key);
    setSearch(next, { replace: true });
  };
  const close = () => setOpen(null);
  const failed = units.error ?? people.error;
  const ready = units.data && people.data;
  const unit = units.data?.find(({ id }) => id === search.get('unit')) ?? null;
  return (
    <SettingsFrame>
      {!ready && !failed && (
        <Panel flush>
          <SkeletonRows rows={10} height={36} />
        </Panel>
      )}
      {!ready && failed && (
        <ErrorState
          error={failed}
          title={t('failed')}
          onRetry={() => {
            void units.refetch();
            void people.refetch();
          }}
        />
      )}
      {ready && (
        <div className={styles.page}>
          <UnitList
            tree={treeOf(units.data, people.data, showOff)}
            total={people.data.filter(({ active }) => active).length}
            chosen={unit?.id ?? null}
            showOff={showOff}
            onChoose={(id) => choose('unit', id)}
            onShowOff={(show) => choose('off', show ? '1' : null)}
            onAdd={() => setOpen('unit')}
          />
          <div className={styles.right}>
            <Panel flush>
              {unit && <UnitHead key={unit.id} unit={unit} onAdded={(id) => choose('unit', id)} />}
              <PeopleList
                people={people.data}
                units={units.data}
                unit={unit}
                showOff={showOff}
                onAdd={() => setOpen('person')}
                onImport={() => setOpen('import')}
              />
            </Panel>
            {!unit && <FactorRules />}
          </div>
        </div>
      )}
      {open === 'person' && <PersonForm known={null} unit={unit} onClose={close} />}
      {open === 'unit' && (
        <UnitForm known={null} above={null} onDone={(id) => choose('unit', id)} onClose={close} />
      )}
      {open === 'import' && <ImportDialog onClose={close} />}
    </SettingsFrame>
  );
}
