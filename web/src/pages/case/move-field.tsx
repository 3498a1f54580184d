import type { ReactNode } from 'react';
import styles from './case.module.css';

/** A labelled field of a move, with what has to be known about it below. */
export function Field({ label, hint, children }: { label: string; hint?: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.field}>
      <label>
        <span>{label}</span>
        {children}
      </label>
      {hint}
    </div>
  );
}
