import { useId } from 'react';
import { useLanguage } from '../../i18n/language';
import { VERDICTS, VERDICT_VALUES, type VerdictValue } from './verdicts';
import styles from './verdict.module.css';

interface Props {
  /** Names the group for readers of the screen: the allegation's text. */
  label: string;
  value: VerdictValue | null;
  onChange: (value: VerdictValue) => void;
  /** `large` is the phone's: 44 px and the short words. */
  size?: 'normal' | 'large';
  disabled?: boolean;
  /** Id of the sentence that says what is wrong or missing. */
  describedBy?: string;
}

/** Segmented control that, unlike antd's, may stand with nothing chosen: an open verdict must look open. */
export function VerdictChoice({ label, value, onChange, size = 'normal', disabled, describedBy }: Props) {
  const language = useLanguage();
  const name = useId();
  return (
    <fieldset
      className={`${styles.choice} ${styles[size]}`}
      disabled={disabled}
      aria-describedby={describedBy}
    >
      <legend className="visually-hidden">{label}</legend>
      {VERDICT_VALUES.map((verdict) => (
        <label key={verdict} className={styles.segment}>
          <input
            className="visually-hidden"
            type="radio"
            name={name}
            checked={value === verdict}
            onChange={() => onChange(verdict)}
            aria-label={VERDICTS[verdict][language]}
          />
          <span aria-hidden="true">
            {size === 'large' ? VERDICTS[verdict].brief[language] : VERDICTS[verdict][language]}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
