import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { NoticeStrip } from '../states/notice-strip';
import { shortMoment } from '../time/format-time';
import type { Aged } from './seen-cases';

const words = {
  age: { zh: '没有信号，这是 {time} 读到的', en: 'No signal; this was read at {time}' },
};

/** How old it is, when it could not be read anew. */
export function AgeStrip({ found }: { found: Aged }) {
  const t = useWords(words);
  const language = useLanguage();
  if (!found.readAt) return null;
  return <NoticeStrip tone="look">{t('age', { time: shortMoment(found.readAt, language) })}</NoticeStrip>;
}
