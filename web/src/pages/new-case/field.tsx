import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { entryWords } from './entry-words';
import styles from './new-case.module.css';

interface Props {
  label: string;
  /** Of six columns. */
  width?: 'two' | 'three' | 'whole';
  /** Its value was recognised and not typed. */
  proposal?: boolean;
  error?: string | undefined;
  hint?: ReactNode;
  children: ReactNode;
}

/** A labelled field with its hint or its error below. */
export function Field({ label, width, proposal = false, error, hint, children }: Props) {
  const t = useWords(entryWords);
  const classes = [styles.field, width && styles[width], proposal && styles.proposal]
    .filter(Boolean)
    .join(' ');
  return (
    <label className={classes}>
      <span>
        {label}
        {proposal && <span className={styles.mark}>{t('recognised')}</span>}
      </span>
      {children}
      {error ? (
        <p className={styles.error} role="alert">
          {error}
        </p>
      ) : (
        hint && <p className={styles.hint}>{hint}</p>
      )}
    </label>
  );
}
