import { useWords } from '../../i18n/words';
import { visitsWords } from './visits-words';
import styles from './visits.module.css';

interface Props {
  label: string;
  value: number;
  least: number;
  onChange: (value: number) => void;
}

const MOST = 9999;

/** A number for a thumb: minus, the figure itself, plus. */
export function CountField({ label, value, least, onChange }: Props) {
  const t = useWords(visitsWords);
  const set = (next: number) => onChange(Math.min(MOST, Math.max(least, next)));
  return (
    <div className={styles.count}>
      <span>{label}</span>
      <button type="button" aria-label={t('less', { what: label })} onClick={() => set(value - 1)}>
        −
      </button>
      <input
        inputMode="numeric"
        aria-label={label}
        value={String(value)}
        onChange={({ target }) => set(Number(target.value.replace(/\D/g, '')) || least)}
        onFocus={({ target }) => target.select()}
      />
      <button type="button" aria-label={t('more', { what: label })} onClick={() => set(value + 1)}>
        +
      </button>
    </div>
  );
}
