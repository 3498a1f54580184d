import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { Input } from '../../../shared/light/input';
import { ledgerSettingsWords } from './ledger-settings-words';
import styles from './ledgers.module.css';
import type { CatalogueColumn, ColumnKey, LedgerDraft } from './use-ledger-settings';

type Columns = LedgerDraft['columns'];

interface Props {
  columns: Columns;
  catalogue: readonly CatalogueColumn[];
  onChange: (columns: Columns) => void;
}

/** The columns as they are printed, from left to right; each may be headed otherwise. */
export function LedgerColumns({ columns, catalogue, onChange }: Props) {
  const t = useWords(ledgerSettingsWords);
  const language = useLanguage();
  const nameOf = (key: ColumnKey): string => {
    const found = catalogue.find((one) => one.key === key);
    return (language === 'en' ? found?.en : found?.heading) ?? key;
  };
  const others = catalogue.filter(({ key }) => !columns.some((one) => one.key === key));
  const swap = (at: number, by: -1 | 1) => {
    const next = [...columns];
    [next[at], next[at + by]] = [next[at + by]!, next[at]!];
    onChange(next);
  };
  return (
    <>
      <ol className={styles.columns}>
        {columns.map(({ key, heading }, at) => {
          const column = nameOf(key);
          const isFilledIn = catalogue.find((one) => one.key === key)?.filledIn;
          return (
            <li key={key}>
              <span>
                {column}
                {isFilledIn && <small>{t('filledIn')}</small>}
              </span>
              <Input
                value={heading ?? ''}
                maxLength={20}
                placeholder={t('printedAs')}
                aria-label={`${t('printedAs')} ${column}`}
                onChange={({ target }) =>
                  onChange(
                    columns.map((one) => (one.key === key ? { key, heading: target.value || null } : one)),
                  )
                }
              />
              <button
                type="button"
                disabled={at === 0}
                aria-label={t('up', { column })}
                onClick={() => swap(at, -1)}
              >
                ↑
              </button>
              <button
                type="button"
                disabled={at === columns.length - 1}
                aria-label={t('down', { column })}
                onClick={() => swap(at, 1)}
              >
                ↓
              </button>
              <button
                type="button"
                aria-label={t('remove', { column })}
                onClick={() => onChange(columns.filter((one) => one.key !== key))}
              >
                ×
              </button>
            </li>
          );
        })}
      </ol>
      {others.length > 0 && (
        <label className={styles.choice}>
          <span>{t('addColumn')}</span>
          <select
            value=""
            onChange={({ target }) =>
              onChange([...columns, { key: target.value as ColumnKey, heading: null }])
            }
          >
            <option value="">{t('chooseColumn')}</option>
            {others.map(({ key }) => (
              <option key={key} value={key}>
                {nameOf(key)}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}
