import { useLanguage } from '../../i18n/language';
import { MARK_WORDS } from './ledgers-words';
import styles from './ledgers.module.css';
import type { LedgerRow } from './use-ledgers';

/** What a row is against the issue before. */
export function Mark({ mark }: { mark: LedgerRow['mark'] }) {
  const language = useLanguage();
  return mark && <span className={styles.mark}>{MARK_WORDS[mark][language]}</span>;
}
