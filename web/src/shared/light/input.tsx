import type { ComponentProps, ReactNode } from 'react';
import styles from './light.module.css';

export interface InputProps extends Omit<ComponentProps<'input'>, 'size'> {
  size?: 'large';
  status?: 'error';
  /** What its number counts: 万元. */
  suffix?: ReactNode;
}

/** One line of text, a day, a number. */
export function Input({ size, status, suffix, className, autoFocus, ...native }: InputProps) {
  const classes = [styles.field, size && styles[size], status && styles.wrong, className];
  const input = (
    <input
      {...native}
      autoFocus={autoFocus}
      data-focus-first={autoFocus}
      className={classes.filter(Boolean).join(' ')}
    />
  );
  if (!suffix) return input;
  return (
    <span className={styles.counted}>
      {input}
      <span aria-hidden="true">{suffix}</span>
    </span>
  );
}
