import { Select } from 'antd';
import { useBatches } from '../../api/directory';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { dayOf, shortDay } from '../../shared/time/format-time';
import { reminderWords } from './reminder-words';
import styles from './run.module.css';

export interface WantedBatches {
  fromBatchId: string | null;
  toBatchId: string | null;
}

interface Props {
  campaignId: string;
  value: WantedBatches;
  onChange: (batches: WantedBatches) => void;
}

/** The first and the last batch, each with the day of its hand-over; the newest first. */
export function BatchesFields({ campaignId, value, onChange }: Props) {
  const t = useWords(reminderWords);
  const language = useLanguage();
  const batches = useBatches(campaignId).data;
  const options = (batches ?? []).map(({ id, label, handedOverAt }) => ({
    value: id,
    label: handedOverAt ? `${label}（${shortDay(dayOf(handedOverAt), language)}）` : label,
  }));
  if (batches?.length === 0) return <p className={styles.proof}>{t('noBatches')}</p>;
  const batch = (name: keyof WantedBatches, words: string) => (
    <label>
      <span>{words}</span>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        className={styles.batch}
        aria-label={words}
        placeholder={t('chooseBatch')}
        value={value[name]}
        options={options}
        onChange={(id: string) => onChange({ ...value, [name]: id })}
      />
    </label>
  );
  return (
    <>
      {batch('fromBatchId', t('fromBatch'))}
      {batch('toBatchId', t('toBatch'))}
    </>
  );
}
