import { useCampaigns, useUnits } from '../../api/directory';
import { useCurrentUser } from '../../app/current-user';
import { isHandler } from '../../app/handling-roles';
import { useWords } from '../../i18n/words';
import { LightShape } from '../../shared/clock-light/light-shape';
import { stageClosedWords } from './stage-closed-words';
import styles from './stage-closed.module.css';
import { STANDINGS, type Standing, type WatchCounts, type WatchFilter } from './use-stage-closed';

interface Props {
  filter: WatchFilter;
  counts: WatchCounts | undefined;
  onChange: (part: Partial<WatchFilter>) => void;
}

const SHAPES: Record<Standing, 'red' | 'orange' | 'yellow' | 'green' | 'none'> = {
  passed: 'red',
  today: 'orange',
  soon: 'yellow',
  ahead: 'green',
  paused: 'none',
};

/** The second clock with its figures, then what else narrows the list. */
export function WatchFilters({ filter, counts, onChange }: Props) {
  const t = useWords(stageClosedWords);
  const { role } = useCurrentUser();
  const units = useUnits().data ?? [];
  const campaigns = useCampaigns().data ?? [];
  const standing = (value: Standing | '', n: number | undefined) => (
    <button
      key={value}
      type="button"
      aria-pressed={filter.standing === value}
      onClick={() => onChange({ standing: value })}
    >
      {value && <LightShape colour={SHAPES[value]} hollow paused={value === 'paused'} />}
      {t(value || 'all')} <b>{n ?? '–'}</b>
    </button>
  );
  return (
    <div className={styles.filters}>
      <div className={styles.standings} role="group" aria-label={t('bySecondClock')}>
        {standing('', counts?.watched)}
        {STANDINGS.filter((one) => one !== 'paused' || (counts?.paused ?? 0) > 0).map((one) =>
          standing(one, counts?.[one]),
        )}
      </div>
      <div className={styles.narrow}>
        {!isHandler(role) && (
          <Choice
            label={t('street')}
            value={filter.homeUnitId}
            options={units.filter(({ kind }) => kind === 'street')}
            onChange={(homeUnitId) => onChange({ homeUnitId })}
          />
        )}
        {campaigns.length > 1 && (
          <Choice
            label={t('campaign')}
            value={filter.campaignId}
            options={campaigns}
            onChange={(campaignId) => onChange({ campaignId })}
          />
        )}
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
      </div>
    </div>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly { id: string; name: string }[];
  onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const t = useWords(stageClosedWords);
  return (
    <label className={styles.choice}>
      <span>{label}</span>
      <select value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">{t('all')}</option>
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
