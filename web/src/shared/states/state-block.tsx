import type { ReactNode } from 'react';
import styles from './states.module.css';

interface Props {
  icon: ReactNode;
  title: string;
  text?: ReactNode;
  actions?: ReactNode;
  role?: 'alert' | 'status';
}

/** Sign, one bold sentence, one plain one, the next step: the common shape of empty, failed and refused. */
export function StateBlock({ icon, title, text, actions, role }: Props) {
  return (
    <div className={styles.block} role={role}>
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <p className={styles.title}>{title}</p>
      {text && <p className={styles.text}>{text}</p>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
