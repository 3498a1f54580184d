import { useRef, useState, type MouseEvent, type ReactNode } from 'react';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import type { CaseDetail } from '../../shared/case/case-api';
import { photoOf, type EvidencePair } from '../../shared/case/photo-pairs';
import { photoWords, type Photo } from '../../shared/photo-pair/photo';
import { PhotoTools } from '../../shared/photo-tools/photo-tools';
import { PhotoZoom } from '../../shared/photo-pair/photo-zoom';
import { verifyWords } from './verify-words';
import styles from './photo-desk.module.css';

interface Props {
  found: CaseDetail;
  pairs: readonly EvidencePair[];
  /** The pair whose photo is on show. */
  at: number;
  onAt: (at: number) => void;
  onPress: (photo: Photo, event: MouseEvent<HTMLElement>) => boolean;
  overlay: (photo: Photo) => ReactNode;
}

/** On the phone: every photo one after the other, before beside after, to be swiped; buttons do the same. */
export function PhotoStrip({ found, pairs, at, onAt, onPress, overlay }: Props) {
  const t = useWords(verifyWords);
  const p = useWords(photoWords);
  const language = useLanguage();
  const strip = useRef<HTMLUListElement>(null);
  const [index, setIndex] = useState(0);
  const [zoomed, setZoomed] = useState<Photo | null>(null);
  const photos = pairs.flatMap((pair, of) =>
    (['before', 'after'] as const).flatMap((side) => {
      const file = pair[side];
      const tools = file && <PhotoTools found={found} file={file} />;
      const photo = photoOf(found.id, file, language, tools);
      return photo ? [{ photo, side, of }] : [];
    }),
  );
  const go = (to: number) => {
    const list = strip.current;
    list?.scrollTo({ left: to * list.clientWidth, behavior: 'smooth' });
  };
  const scrolled = () => {
    const list = strip.current;
    const now = list ? Math.round(list.scrollLeft / (list.clientWidth || 1)) : 0;
    if (now !== index) setIndex(now);
    const of = photos[now]?.of;
    if (of !== undefined && of !== at) onAt(of);
  };
  return (
    <div>
      <ul ref={strip} className={styles.strip} onScroll={scrolled} tabIndex={0} aria-label={t('photos')}>
        {photos.map(({ photo, side }) => (
          <li key={photo.id ?? photo.src}>
            <button
              type="button"
              aria-haspopup="dialog"
              onClick={(event) => onPress(photo, event) || setZoomed(photo)}
            >
              <img src={photo.small ?? photo.src} alt={photo.alt} loading="lazy" />
              {overlay(photo)}
            </button>
            <span>{p(side)}</span>
            <small>{photo.caption}</small>
          </li>
        ))}
      </ul>
      {photos.length > 1 && (
        <div className={styles.steps}>
          <button type="button" disabled={index === 0} onClick={() => go(index - 1)}>
            {t('previousPhoto')}
          </button>
          <span aria-live="polite">{t('position', { at: index + 1, n: photos.length })}</span>
          <button type="button" disabled={index >= photos.length - 1} onClick={() => go(index + 1)}>
            {t('nextPhoto')}
          </button>
        </div>
      )}
      <PhotoZoom photo={zoomed} onClose={() => setZoomed(null)} onFlip={() => undefined} />
    </div>
  );
}
