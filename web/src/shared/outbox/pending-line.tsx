import { Link } from 'react-router';
import { useWords } from '../../i18n/words';
import type { EntryKind } from './entry';
import { listWords } from './list-words';
import styles from './outbox.module.css';
import { outboxWords } from './outbox-words';
import { useCaseOutbox } from './use-outbox';

interface Props {
  caseId: string;
  /** Only these of it. */
  kinds?: readonly EntryKind[];
}

/** What of this case the server has not taken yet, and why where it was refused; nothing when all is through. */
export function PendingLine({ caseId, kinds }: Props) {
  const t = useWords(outboxWords);
  const all = useCaseOutbox(caseId);
  const items = kinds ? all.filter(({ kind }) => kinds.includes(kind)) : all;
  if (items.length === 0) return null;
  const refused = items.find(({ refusal }) => refusal);
  return (
    <p className={refused ? styles.refusedLine : styles.pendingLine} role={refused ? 'alert' : 'status'}>
      <Link to="/me/outbox">
        {refused
          ? t('refusedLine', { what: t(refused.kind), detail: refused.refusal?.detail ?? '' })
          : t('waits', { list: listWords(items, t) })}
      </Link>
    </p>
  );
}
