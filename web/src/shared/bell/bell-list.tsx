import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { ruleWords } from '../notices/notice-words';
import { paperPath } from '../notices/paper-path';
import { shortMoment } from '../time/format-time';
import { bellWords } from './bell-words';
import styles from './bell.module.css';
import { useReadBell, type BellItem } from './use-bell';

interface Props {
  items: readonly BellItem[];
  onOpen?: () => void;
}

/** Where a message leads: its case, its slip or letter, the list of what it is about, or the page of its kind. */
function pathOf({ rule, caseId, subjectId, cases }: BellItem): string {
  if (rule.startsWith('call.')) return '/calls';
  if (rule === 'mail.away') return '/settings/jobs';
  if (rule.startsWith('dispatch.')) return '/dispatch-rounds/form';
  const paper = paperPath(rule, subjectId);
  if (paper) return paper;
  if (caseId) return `/cases/${caseId}`;
  if (rule === 'pause.long') return '/calendar/pauses';
  return cases > 0 ? '/cases' : '/';
}

/** Messages, newest first; opening one reads it. */
export function BellList({ items, onOpen }: Props) {
  const t = useWords(bellWords);
  const language = useLanguage();
  const read = useReadBell();
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={item.id} className={item.readAt ? undefined : styles.unread}>
          <Link
            to={pathOf(item)}
            onClick={() => {
              if (!item.readAt) read.mutate([item.id]);
              onOpen?.();
            }}
          >
            <span className={styles.subject}>
              {!item.readAt && <span className={styles.dot} role="img" aria-label={t('isUnread')} />}
              {item.subject}
            </span>
            <small>
              {ruleWords(item.rule, language)} · {shortMoment(item.createdAt, language)}
            </small>
          </Link>
        </li>
      ))}
    </ul>
  );
}
