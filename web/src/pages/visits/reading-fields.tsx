import { useWords } from '../../i18n/words';
import { Button } from '../../shared/light/button';
import { Input } from '../../shared/light/input';
import { visitsWords } from './visits-words';
import styles from './visits.module.css';

/** As typed. */
export interface ReadingDraft {
  item: string;
  value: string;
  unit: string;
  limit: string;
}

const numberOf = (text: string): number | null => {
  const plain = text.trim().replace(/[,，]/g, '');
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
};

/** What the server takes; null while a row has no name or no number. An empty row is none. */
export function readingsOf(drafts: readonly ReadingDraft[]) {
  const filled = drafts.filter(({ item, value, limit }) => `${item}${value}${limit}`.trim() !== '');
  const readings = filled.map(({ item, value, unit, limit }) => ({
    item: item.trim(),
    value: numberOf(value),
    unit: unit.trim(),
    limit: limit.trim() ? numberOf(limit) : null,
    sound: item.trim() !== '' && numberOf(value) !== null && (!limit.trim() || numberOf(limit) !== null),
  }));
  if (readings.some(({ sound }) => !sound)) return null;
  return readings.map(({ sound: _, ...reading }) => reading);
}

const FIELDS = [
  { name: 'item', words: 'reading', hint: 'readingHint', mode: 'text' },
  { name: 'value', words: 'value', hint: undefined, mode: 'decimal' },
  { name: 'unit', words: 'measure', hint: undefined, mode: 'text' },
  { name: 'limit', words: 'limit', hint: undefined, mode: 'decimal' },
] as const;

interface Props {
  readings: readonly ReadingDraft[];
  onChange: (readings: ReadingDraft[]) => void;
}

/** Values that were measured, each beside its limit. */
export function ReadingFields({ readings, onChange }: Props) {
  const t = useWords(visitsWords);
  const change = (index: number, part: Partial<ReadingDraft>) =>
    onChange(readings.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <fieldset className={styles.group}>
      <legend>{t('readings')}</legend>
      {readings.map((reading, index) => (
        <div key={index} className={styles.reading}>
          {FIELDS.map(({ name, words, hint, mode }) => (
            <Input
              key={name}
              inputMode={mode}
              maxLength={40}
              value={reading[name]}
              placeholder={hint ? t(hint) : t(words)}
              aria-label={t('readingNo', { n: index + 1, what: t(words) })}
              onChange={(event) => change(index, { [name]: event.target.value })}
            />
          ))}
          <button
            type="button"
            aria-label={t('removeReading', { n: index + 1 })}
            onClick={() => onChange(readings.filter((_, at) => at !== index))}
          >
            ×
          </button>
        </div>
      ))}
      <Button onClick={() => onChange([...readings, { item: '', value: '', unit: 'dB(A)', limit: '' }])}>
        {t('addReading')}
      </Button>
    </fieldset>
  );
}
