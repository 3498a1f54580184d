import { useEffect, useState } from 'react';
import styles from './states.module.css';

const WIDTHS = ['78%', '96%', '84%', '90%'];

/** Rows of the real height while waiting; a quick answer (under 300 ms) never flashes them. */
export function SkeletonRows({ rows = 6, height = 46 }: { rows?: number; height?: number }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div aria-busy="true" className={late ? undefined : styles.hidden}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles.skeleton} style={{ height }}>
          <i style={{ width: '14%' }} />
          <i style={{ width: '22%' }} />
          <i style={{ width: `calc(${WIDTHS[row % WIDTHS.length]} - 42%)` }} />
        </div>
      ))}
    </div>
  );
}
