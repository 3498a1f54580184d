import type { ReactNode } from 'react';
import { LightShape } from '../clock-light/light-shape';
import styles from './states.module.css';

interface Props {
  /** `look`: degraded service or something to look at; `info`: queued photos, news. */
  tone: 'look' | 'info';
  children: ReactNode;
  action?: ReactNode;
}

/** A thin strip on top that blocks nothing. */
export function NoticeStrip({ tone, children, action }: Props) {
  return (
    <div className={`${styles.strip} ${styles[tone]}`} role="status">
      {tone === 'look' && <LightShape colour="yellow" />}
      <span>{children}</span>
      {action && <span className={styles.stripAction}>{action}</span>}
    </div>
  );
}
