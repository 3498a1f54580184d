import type { ReactNode } from 'react';
import styles from './write-off-settings.module.css';

interface Props {
  title: string;
  hint?: string;
  wrong: string | undefined;
  children: ReactNode;
}

/** Several fields under one heading; what is wrong with them stands there. */
export function Part({ title, hint, wrong, children }: Props) {
  return (
    <fieldset className={styles.part}>
      <legend>{title}</legend>
      {children}
      <small className={wrong ? styles.wrong : undefined} role={wrong ? 'alert' : undefined}>
        {wrong ?? hint}
      </small>
    </fieldset>
  );
}
