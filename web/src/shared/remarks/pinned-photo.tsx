import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import type { CaseDetail } from '../case/case-api';
import { photoOf } from '../case/photo-pairs';
import { PinMark } from './pin-mark';
import { remarkWords } from './remark-words';
import styles from './remarks.module.css';
import type { Remark } from './use-remarks';

/** The photo that a remark is about, small, with a ring at the spot. */
export function PinnedPhoto({ found, remark }: { found: CaseDetail; remark: Remark }) {
  const t = useWords(remarkWords);
  const language = useLanguage();
  const file = found.evidence.find(({ id }) => id === remark.key) ?? null;
  const photo = photoOf(found.id, file, language);
  if (!photo) return <p>{t('gonePhoto')}</p>;
  return (
    <a className={styles.photo} href={photo.src} target="_blank" rel="noreferrer">
      <img src={photo.src} alt={remark.spot ? t('onPhoto', { name: photo.alt }) : photo.alt} loading="lazy" />
      {remark.spot && <PinMark spot={remark.spot} />}
    </a>
  );
}
