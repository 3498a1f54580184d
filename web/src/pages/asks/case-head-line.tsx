import { Link } from 'react-router';
import type { CaseLine } from '../../shared/case/case-api';
import { shortNumber } from '../../shared/case/short-number';
import { ExplainedLight } from '../../shared/explained-light/explained-light';
import styles from './asks.module.css';

/** Which case it is about, with its own light. */
export function CaseHeadLine({ line, withLight = false }: { line: CaseLine; withLight?: boolean }) {
  return (
    <p className={styles.caseLine}>
      <Link to={`/cases/${line.id}`}>{line.title}</Link>
      <span className={styles.plain}>{shortNumber(line.number.raw)}</span>
      {withLight && <ExplainedLight line={line} />}
    </p>
  );
}
