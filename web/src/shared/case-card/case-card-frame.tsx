import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { AcceptanceNumber } from '../acceptance-number/acceptance-number';
import type { CaseLine } from '../case/case-api';
import { ExplainedLight } from '../explained-light/explained-light';
import styles from './case-card.module.css';

interface Props {
  line: CaseLine;
  /** Stands before the words of the light. */
  prefix?: string;
  onOpen?: () => void;
  /** What stands below the text. */
  children: ReactNode;
}

/** One case on the phone: how long is left, which, where, what. All of it opens the case. */
export function CaseCardFrame({ line, prefix, onOpen, children }: Props) {
  const { id, light, number, isKeyCase, title, excerpt } = line;
  return (
    <article
      data-case={id}
      className={`${styles.card} ${styles[light.colour] ?? ''} ${light.hollow ? styles.hollow : ''}`}
    >
      <div className={styles.head}>
        <ExplainedLight line={line} length="long" prefix={prefix} />
        <AcceptanceNumber raw={number.raw ?? ''} isKey={isKeyCase} short />
      </div>
      <h2>
        <Link to={`/cases/${id}`} onClick={onOpen}>
          {title}
        </Link>
      </h2>
      <p className={styles.excerpt}>{excerpt}</p>
      {children}
    </article>
  );
}
