import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { shortMoment } from '../../shared/time/format-time';
import { ReceiptDay } from './receipt-day';
import { reminderWords } from './reminder-words';
import type { Letter } from './use-reminders';
import styles from './letter.module.css';

/** Who issued, received and withdrew it; nothing of a draft. */
export function LetterFacts({ letter }: { letter: Letter }) {
  const t = useWords(reminderWords);
  const language = useLanguage();
  const { issuedAt, issuedByName, receivedAt, receivedByName } = letter;
  const { withdrawnAt, withdrawnByName, withdrawReason } = letter;
  if (!issuedAt && !withdrawnAt) return null;
  const when = (at: string) => shortMoment(at, language);
  return (
    <p className={styles.facts}>
      {issuedAt && <span>{t('issuedBy', { time: when(issuedAt), name: issuedByName ?? '' })}</span>}
      <ReceiptDay letter={letter} />
      {receivedAt && <span>{t('receivedBy', { time: when(receivedAt), name: receivedByName ?? '' })}</span>}
      {withdrawnAt && (
        <span>
          {t('withdrawnBy', {
            time: when(withdrawnAt),
            name: withdrawnByName ?? '',
            reason: withdrawReason ?? '',
          })}
        </span>
      )}
    </p>
  );
}
