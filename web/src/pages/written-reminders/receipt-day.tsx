import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { PaperDay } from '../../shared/paper-day/paper-day';
import { dayOf, longDay } from '../../shared/time/format-time';
import { reminderWords } from './reminder-words';
import type { LetterLine } from './use-reminders';

/** Until when the street signs; nothing once it has. */
export function ReceiptDay({ letter }: { letter: LetterLine }) {
  const t = useWords(reminderWords);
  const language = useLanguage();
  const { status, issuedAt, receiptDueOn, receiptFromOn, receiptLate } = letter;
  if (status !== 'issued' || !receiptDueOn || !receiptFromOn || !issuedAt) return null;
  return (
    <PaperDay
      from={receiptFromOn}
      until={receiptDueOn}
      late={receiptLate}
      isSet={receiptFromOn !== dayOf(issuedAt)}
    >
      {t(receiptLate ? 'receiptLate' : 'receiptBy', { day: longDay(receiptDueOn, language) })}
    </PaperDay>
  );
}
