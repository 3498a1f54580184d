import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { NoticeStrip } from '../states/notice-strip';
import { shortMoment } from '../time/format-time';
import type { Aged } from './seen-cases';

const words = {
  age: { zh: '没有信号，这是 {time} 读到的', en: 'No signal; this was read at {time}' },
  ageOf: { zh: '没有信号，{what}是 {time} 读到的', en: 'No signal; {what} was read at {time}' },
};

/** How old it is, when it could not be read anew; a part that is read by itself says `what` it is, and its own age. */
export function AgeStrip({ found, what }: { found: Aged; what?: string }) {
  const t = useWords(words);
  const language = useLanguage();
  if (!found.readAt) return null;
  const time = shortMoment(found.readAt, language);
  return <NoticeStrip tone="look">{what ? t('ageOf', { what, time }) : t('age', { time })}</NoticeStrip>;
}
