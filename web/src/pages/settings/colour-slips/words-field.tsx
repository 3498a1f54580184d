import { useId, type ReactNode } from 'react';
import styles from './colour-slips.module.css';

interface A11y {
  id: string;
  status?: 'error';
  'aria-invalid': boolean;
  'aria-describedby': string;
}

interface Props {
  label: string;
  hint?: string;
  wrong: string | undefined;
  children: (a11y: A11y) => ReactNode;
}

/** A label over its field, and under it what is wrong or what has to be known. */
export function WordsField({ label, hint, wrong, children }: Props) {
  const id = useId();
  const said = `${id}-said`;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        ...(wrong ? { status: 'error' as const } : {}),
        'aria-invalid': Boolean(wrong),
        'aria-describedby': said,
      })}
      <small id={said} className={wrong ? styles.wrong : undefined}>
        {wrong ?? hint}
      </small>
    </div>
  );
}
