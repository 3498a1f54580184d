import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { longDay } from '../../shared/time/format-time';
import { reminderWords } from './reminder-words';
import type { LetterLine } from './use-reminders';
import styles from './letter.module.css';

/** Until when the street signs; nothing once it has, and of letters without such a day. */
export function ReceiptDay({ letter: { status, receiptDueOn, receiptLate } }: { letter: LetterLine }) {
  const t = useWords(reminderWords);
  const language = useLanguage();
  if (status !== 'issued' || !receiptDueOn) return null;
  return (
    <span className={receiptLate ? styles.late : undefined}>
      {receiptLate && '■ '}
      {t(receiptLate ? 'receiptLate' : 'receiptBy', { day: longDay(receiptDueOn, language) })}
    </span>
  );
}
