import type { ReactNode } from 'react';
import styles from './rectifications.module.css';

interface Props {
  label: string;
  /** What is wrong with it, as the server or the form says. */
  wrong?: string | null;
  wide?: boolean;
  children: ReactNode;
}

/** A label over its field, and below it what is wrong. */
export function FormField({ label, wrong, wide = false, children }: Props) {
  return (
    <label className={wide ? `${styles.field} ${styles.wide}` : styles.field}>
      <span>{label}</span>
      {children}
      {wrong && (
        <small className={styles.wrong} role="alert">
          {wrong}
        </small>
      )}
    </label>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly (readonly [value: string, words: string])[];
  wrong?: string | null;
  onChange: (value: string) => void;
}

/** A drop-down of the browser's own. */
export function FormChoice({ label, value, options, wrong, onChange }: ChoiceProps) {
  return (
    <FormField label={label} wrong={wrong}>
      <select aria-label={label} value={value} onChange={({ target }) => onChange(target.value)}>
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </FormField>
  );
}
