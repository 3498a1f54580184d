import { useWords } from '../../i18n/words';
import { Tag } from '../status/tag';
import { liveWords } from './live-words';
import type { LineMark as Kind } from './use-steady-lines';
import styles from './live.module.css';

/** Beside a row that somebody changed while the list was on show. */
export function LineMark({ kind }: { kind: Kind | undefined }) {
  const t = useWords(liveWords);
  if (!kind) return null;
  return (
    <span className={styles.mark}>
      <Tag look={kind === 'changed' ? 'act' : 'dashed'}>
        {t(kind === 'changed' ? 'markChanged' : 'markLeft')}
      </Tag>
    </span>
  );
}
