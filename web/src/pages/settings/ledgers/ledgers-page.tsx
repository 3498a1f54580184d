import { useState } from 'react';
import { useWords } from '../../../i18n/words';
import { ErrorState } from '../../../shared/states/error-state';
import { SkeletonRows } from '../../../shared/states/skeleton-rows';
import { SettingsFrame } from '../settings-frame';
import { LedgerForm } from './ledger-form';
import { ledgerSettingsWords } from './ledger-settings-words';
import styles from './ledgers.module.css';
import { useLedgerSettings } from './use-ledger-settings';

const NEW = 'new';

/** 整改台账: which tasks each ledger takes and how it is printed. */
export default function LedgerSettingsPage() {
  const t = useWords(ledgerSettingsWords);
  const { data, error, refetch } = useLedgerSettings();
  const [chosen, setChosen] = useState<string | null>(null);
  const ledgers = data?.ledgers ?? [];
  const id = chosen ?? ledgers[0]?.id ?? NEW;
  return (
    <SettingsFrame>
      {!data && !error && <SkeletonRows rows={8} height={40} />}
      {error && !data && <ErrorState error={error} title={t('failed')} onRetry={() => void refetch()} />}
      {data && (
        <>
          <label className={styles.choice}>
            <span>{t('which')}</span>
            <select value={id} onChange={({ target }) => setChosen(target.value)}>
              {ledgers.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
              <option value={NEW}>{t('add')}</option>
            </select>
          </label>
          <LedgerForm
            key={id}
            ledger={ledgers.find((one) => one.id === id) ?? null}
            catalogue={data.columns}
            onReload={async () => (await refetch()).data?.ledgers.find((one) => one.id === id)}
            onSaved={(saved) => {
              setChosen(saved);
              void refetch();
            }}
          />
        </>
      )}
    </SettingsFrame>
  );
}
