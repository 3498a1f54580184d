import type { Problem } from '../../../api/problem';
import { useWords } from '../../../i18n/words';
import { peopleWords } from './people-words';
import styles from './people.module.css';

/** Why it was refused; after somebody else's change also what to do. */
export function FormFault({ error }: { error: Problem | null }) {
  const t = useWords(peopleWords);
  if (!error) return null;
  const detail = error.errors.map(({ message }) => message).join(' ') || error.detail;
  return (
    <p className={styles.wrong} role="alert">
      {error.status === 412 ? t('stale', { detail }) : detail}
    </p>
  );
}
