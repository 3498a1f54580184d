import { useEffect, useState } from 'react';
import { useWords } from '../../i18n/words';
import { outboxStore } from '../../shared/outbox/outbox-store';
import { outboxWords } from '../../shared/outbox/outbox-words';
import styles from './sign-in.module.css';

/** A session that ran out lost nothing of what was pressed here: it says so before the sign-in, without saying whose it is. */
export function WaitingHere() {
  const t = useWords(outboxWords);
  const [n, setN] = useState(0);
  useEffect(() => void outboxStore.count().then(setN, () => undefined), []);
  if (n === 0) return null;
  return (
    <p className={styles.waitingHere} role="status">
      {t('waitingHere', { n })}
    </p>
  );
}
