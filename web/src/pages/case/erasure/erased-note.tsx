import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import type { CaseDetail } from '../../../shared/case/case-api';
import { shortMoment } from '../../../shared/time/format-time';
import styles from '../case.module.css';
import { erasureWords } from './erasure-words';

/** In the place of the complainant: that nothing is known any more, since when and why. */
export function ErasedNote({ erasure }: { erasure: NonNullable<CaseDetail['erasure']> }) {
  const t = useWords(erasureWords);
  const language = useLanguage();
  return (
    <p className={styles.contact}>
      {t('erased', { day: shortMoment(erasure.at, language), why: erasure.why[language] })}
    </p>
  );
}
