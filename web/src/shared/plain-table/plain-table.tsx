import type { ReactNode } from 'react';
import styles from './plain-table.module.css';

interface Props {
  /** Read out before the table; not shown. */
  caption?: string;
  head: ReactNode;
  children: ReactNode;
}

/** A real table in the look of the lists; `head` is the cells of its one head row, `children` its rows. */
export function PlainTable({ caption, head, children }: Props) {
  return (
    <table className={styles.table}>
      {caption && <caption className="visually-hidden">{caption}</caption>}
      <thead>
        <tr>{head}</tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
