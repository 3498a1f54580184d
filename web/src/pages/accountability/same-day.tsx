import { useWords } from '../../i18n/words';
import { accountabilityWords } from './accountability-words';
import styles from './accountability.module.css';
import { useSameDay } from './use-accountability';

/** What stands in the register of that street and day already, so that nobody registers an act twice. */
export function SameDay({ streetId, happenedOn }: { streetId: string | null; happenedOn: string }) {
  const t = useWords(accountabilityWords);
  const acts = useSameDay(streetId, happenedOn).data ?? [];
  return (
    <div className={styles.sameDay} role="status">
      {acts.length > 0 && (
        <>
          <p>{t('sameDay', { n: acts.length })}</p>
          <ul>
            {acts.map(({ entryId, kindName, subject, body }) => (
              <li key={entryId}>
                <a href={`/accountability/${entryId}`} target="_blank" rel="noreferrer">
                  {[kindName, subject, body].filter(Boolean).join(' · ')}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
