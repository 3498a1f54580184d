import { useId, type ReactNode } from 'react';
import styles from './page.module.css';

interface Props {
  title?: ReactNode;
  /** Right end of the head: a link, a count, the counting note. */
  extra?: ReactNode;
  /** Tables run to the edges. */
  flush?: boolean;
  children: ReactNode;
}

/** A white card with a hairline; never one inside another. */
export function Panel({ title, extra, flush = false, children }: Props) {
  const headingId = useId();
  return (
    <section className={styles.panel} aria-labelledby={title ? headingId : undefined}>
      {title && (
        <div className={styles.panelHead}>
          <h2 id={headingId}>{title}</h2>
          {extra && <div className={styles.extra}>{extra}</div>}
        </div>
      )}
      <div className={flush ? undefined : styles.panelBody}>{children}</div>
    </section>
  );
}
