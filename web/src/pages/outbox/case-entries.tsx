import { Link } from 'react-router';
import { useWords } from '../../i18n/words';
import type { OutboxItem } from '../../shared/outbox/outbox';
import { outboxWords } from '../../shared/outbox/outbox-words';
import { pageOf } from '../../shared/outbox/page-of';
import { EntryRow } from './entry-row';
import styles from './outbox-page.module.css';

interface Props {
  caseId: string;
  /** In the order of the presses. */
  entries: readonly OutboxItem[];
  onDiscard: (item: OutboxItem) => void;
}

/** What waits of one case, slip or letter, in the order in which it goes out. */
export function CaseEntries({ caseId, entries, onDiscard }: Props) {
  const t = useWords(outboxWords);
  const [first] = entries;
  const photos = entries.filter(({ file, refusal }) => file !== null && refusal === null).length;
  return (
    <section className={styles.case} aria-labelledby={`case-${caseId}`}>
      <h2 id={`case-${caseId}`}>
        <Link to={first ? pageOf(first) : `/cases/${caseId}`}>{first?.subject || t('seeCase')}</Link>
      </h2>
      <ul>
        {entries.map((item) => (
          <EntryRow key={item.key} item={item} photosBefore={photos} onDiscard={() => onDiscard(item)} />
        ))}
      </ul>
    </section>
  );
}
