import type { ReactNode } from 'react';
import styles from './case.module.css';

interface Props {
  label: string;
  hint?: ReactNode;
  /** Two of them beside each other where there is room. */
  half?: boolean;
  children: ReactNode;
}

/** A labelled field of a move, with what has to be known about it below. */
export function Field({ label, hint, half = false, children }: Props) {
  return (
    <div className={`${styles.field} ${half ? styles.half : ''}`}>
      <label>
        <span>{label}</span>
        {children}
      </label>
      {hint}
    </div>
  );
}
