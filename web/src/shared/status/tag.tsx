import type { ReactNode } from 'react';
import type { TagLook } from './status';
import styles from './tag.module.css';

/** The bare tag; the vocabulary lives in StatusTag, Mark and VerdictTag. `outline` also serves plain facts (第 3 批). */
export function Tag({ look = 'outline', children }: { look?: TagLook; children: ReactNode }) {
  return <span className={`${styles.tag} ${styles[look]}`}>{children}</span>;
}
