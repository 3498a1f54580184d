import type { ReactNode } from 'react';
import styles from './states.module.css';

interface Props {
  /** Who did what: 陈立 刚刚已核查通过这件. */
  title: string;
  /** Where my words are: 意见文字已留在草稿里. */
  text: string;
  actions: ReactNode;
}

/** Two people at once: one was faster, and nothing of mine is lost. */
export function Conflict({ title, text, actions }: Props) {
  return (
    <div className={styles.refused} role="alert">
      <p className={styles.title}>{title}</p>
      <p className={styles.conflictText}>{text}</p>
      <div className={styles.conflictActions}>{actions}</div>
    </div>
  );
}
