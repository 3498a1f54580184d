import { useCampaigns } from '../../../api/directory';
import { useLanguage } from '../../../i18n/language';
import { useWords, type Phrase } from '../../../i18n/words';
import { Input } from '../../../shared/light/input';
import { TextArea } from '../../../shared/light/text-area';
import { SOURCE_WORDS, TYPE_WORDS } from '../../rectifications/rectifications-words';
import { SOURCES, TYPES } from '../../rectifications/use-rectifications';
import { ledgerSettingsWords } from './ledger-settings-words';
import styles from './ledgers.module.css';
import type { LedgerDraft } from './use-ledger-settings';

interface Props {
  draft: LedgerDraft;
  onChange: (part: Partial<LedgerDraft>) => void;
}

/** Name, heading and notes. */
export function LedgerNames({ draft, onChange }: Props) {
  const t = useWords(ledgerSettingsWords);
  return (
    <div className={styles.fields}>
      <label>
        <span>{t('name')}</span>
        <Input
          value={draft.name}
          maxLength={60}
          onChange={({ target }) => onChange({ name: target.value })}
        />
      </label>
      <label>
        <span>{t('heading')}</span>
        <Input
          value={draft.heading}
          maxLength={100}
          onChange={({ target }) => onChange({ heading: target.value })}
        />
      </label>
      <label>
        <span>{t('notes')}</span>
        <TextArea
          value={draft.notes}
          rows={3}
          maxLength={1000}
          onChange={({ target }) => onChange({ notes: target.value })}
        />
      </label>
      <label className={styles.box}>
        <input
          type="checkbox"
          checked={draft.active}
          onChange={({ target }) => onChange({ active: target.checked })}
        />
        {t('active')}
      </label>
    </div>
  );
}

/** Which tasks stand in it. */
export function LedgerFilterFields({ draft: { filter }, onChange }: Props) {
  const t = useWords(ledgerSettingsWords);
  const campaigns = useCampaigns().data ?? [];
  const set = (part: Partial<LedgerDraft['filter']>) => onChange({ filter: { ...filter, ...part } });
  return (
    <div className={styles.fields}>
      <Several
        legend={t('sources')}
        words={SOURCE_WORDS}
        all={SOURCES}
        chosen={filter.sources}
        onChange={(sources) => set({ sources })}
      />
      <Several
        legend={t('types')}
        words={TYPE_WORDS}
        all={TYPES}
        chosen={filter.types}
        onChange={(types) => set({ types })}
      />
      <label className={styles.choice}>
        <span>{t('campaign')}</span>
        <select
          value={filter.campaignId ?? ''}
          onChange={({ target }) => set({ campaignId: target.value || null })}
        >
          <option value="">{t('anyCampaign')}</option>
          {campaigns.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.box}>
        <input
          type="checkbox"
          checked={filter.keepWrittenOff}
          onChange={({ target }) => set({ keepWrittenOff: target.checked })}
        />
        {t('keep')}
      </label>
    </div>
  );
}

interface SeveralProps<K extends string> {
  legend: string;
  words: Record<K, Phrase>;
  all: readonly K[];
  chosen: readonly K[];
  onChange: (chosen: K[]) => void;
}

function Several<K extends string>({ legend, words, all, chosen, onChange }: SeveralProps<K>) {
  const language = useLanguage();
  return (
    <fieldset className={styles.several}>
      <legend>{legend}</legend>
      {all.map((one) => (
        <label key={one} className={styles.box}>
          <input
            type="checkbox"
            checked={chosen.includes(one)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, one] : chosen.filter((other) => other !== one))
            }
          />
          {words[one][language]}
        </label>
      ))}
    </fieldset>
  );
}
