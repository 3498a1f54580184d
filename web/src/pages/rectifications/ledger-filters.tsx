import { useUnits } from '../../api/directory';
import { useCurrentUser } from '../../app/current-user';
import { isHandler } from '../../app/handling-roles';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { Input } from '../../shared/light/input';
import { TASK_STATUSES } from '../../shared/status/status';
import { rectificationsWords, TYPE_WORDS } from './rectifications-words';
import styles from './rectifications.module.css';
import { STATUSES, TYPES, type LedgerFilter } from './use-rectifications';

interface Props {
  filter: LedgerFilter;
  byStatus: Record<string, number> | undefined;
  onChange: (part: Partial<LedgerFilter>) => void;
}

/** Status with its figures, then what else narrows the ledger. */
export function LedgerFilters({ filter, byStatus, onChange }: Props) {
  const t = useWords(rectificationsWords);
  const language = useLanguage();
  const { role } = useCurrentUser();
  const units = useUnits().data ?? [];
  const all = byStatus && Object.values(byStatus).reduce((sum, n) => sum + n, 0);
  const status = (value: LedgerFilter['status'], words: string, count: number | undefined) => (
    <button
      key={value}
      type="button"
      aria-pressed={filter.status === value}
      onClick={() => onChange({ status: value })}
    >
      {words} <b>{count ?? '–'}</b>
    </button>
  );
  return (
    <div className={styles.filters}>
      <div className={styles.statuses} role="group" aria-label={t('byStatus')}>
        {status('', t('all'), all)}
        {STATUSES.map((one) => status(one, TASK_STATUSES[one][language], byStatus?.[one]))}
      </div>
      <div className={styles.narrow}>
        {!isHandler(role) && (
          <label className={styles.choice}>
            <span>{t('unit')}</span>
            <select value={filter.unitId} onChange={({ target }) => onChange({ unitId: target.value })}>
              <option value="">{t('all')}</option>
              {units
                .filter(({ kind }) => kind !== 'community' && kind !== 'district')
                .map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
            </select>
          </label>
        )}
        <label className={styles.choice}>
          <span>{t('type')}</span>
          <select
            value={filter.type}
            onChange={({ target }) => onChange({ type: target.value as LedgerFilter['type'] })}
          >
            <option value="">{t('all')}</option>
            {TYPES.map((type) => (
              <option key={type} value={type}>
                {TYPE_WORDS[type][language]}
              </option>
            ))}
          </select>
        </label>
        {role === 'leader' && (
          <label className={styles.box}>
            <input
              type="checkbox"
              checked={filter.paired}
              onChange={({ target }) => onChange({ paired: target.checked })}
            />
            {t('paired')}
          </label>
        )}
        <Input
          className={styles.search}
          type="search"
          value={filter.words}
          placeholder={t('words')}
          aria-label={t('words')}
          onChange={({ target }) => onChange({ words: target.value })}
        />
      </div>
    </div>
  );
}
