import { useId, type ReactElement } from 'react';
import styles from './asks.module.css';

interface Props {
  label: string;
  error?: string | undefined;
  wide?: boolean;
  children: (field: { id: string; 'aria-invalid'?: true; 'aria-describedby'?: string }) => ReactElement;
}

/** A labelled field with what is wrong with it under it. */
export function RuleField({ label, error, wide = false, children }: Props) {
  const id = useId();
  const wrong = error ? { 'aria-invalid': true as const, 'aria-describedby': `${id}-wrong` } : {};
  return (
    <div className={wide ? `${styles.field} ${styles.wide}` : styles.field}>
      <label htmlFor={id}>{label}</label>
      {children({ id, ...wrong })}
      {error && (
        <p id={`${id}-wrong`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
