import { useWords } from '../../i18n/words';
import { reminderWords } from './reminder-words';
import type { Letter } from './use-reminders';
import styles from './letter.module.css';

/** `2026年5月11日`, in the one language that papers have. */
function paperDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** The letter as it stands on paper, without its list. */
export function LetterPaper({ letter }: { letter: Letter }) {
  const t = useWords(reminderWords);
  const { title, number, salutation, body, office, date, street, list, receiptDueOn } = letter;
  return (
    <div className={styles.paper}>
      <p className={styles.paperTitle}>{title}</p>
      <p className={styles.paperNumber}>{number ?? t('notNumbered')}</p>
      <p>{salutation}</p>
      {body.split('\n').map((words, at) => (
        <p key={at} className={styles.indented}>
          {words}
        </p>
      ))}
      <p className={styles.indented}>{t('attachment', { street, n: list.length })}</p>
      {receiptDueOn && <p className={styles.indented}>请于{paperDay(receiptDueOn)}前签收。</p>}
      <p className={styles.signed}>
        {office}
        {date && <br />}
        {date}
      </p>
    </div>
  );
}
