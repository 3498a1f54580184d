import type { ReactNode } from 'react';
import styles from './page.module.css';

/** Title, one helper line, tools at the right end with the primary one last. */
export function PageHeader({
  title,
  subtitle,
  tools,
}: {
  title: ReactNode;
  subtitle?: ReactNode;
  tools?: ReactNode;
}) {
  return (
    <header className={styles.header}>
      <div>
        <h1>{title}</h1>
        {subtitle && <p>{subtitle}</p>}
      </div>
      {tools && <div className={styles.tools}>{tools}</div>}
    </header>
  );
}
