import { SwapOutlined, ZoomInOutlined } from '@ant-design/icons';
import { useState, type MouseEvent, type ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { KeyCap } from '../key-cap/key-cap';
import { useKeys } from '../keys/use-keys';
import { PhotoNoteList } from '../photo-notes/photo-note-list';
import { photoWords, type Photo } from './photo';
import { PhotoZoom } from './photo-zoom';
import styles from './photo-pair.module.css';

/** Two frames side by side are small there, and every byte counts. */
const PHONE = '(max-width: 767.98px)';

interface Props {
  before: Photo | null;
  after: Photo | null;
  /** Gives `x` and `z` to this pair (the verify desk); two pairs on one page must not both have them. */
  withKeys?: boolean;
  /** One above the other: on the phone, where side by side both would be too small to judge. */
  stacked?: boolean;
  /** A press on a photo; true when it was taken and does not enlarge. */
  onPress?: (photo: Photo, event: MouseEvent<HTMLElement>) => boolean;
  /** Drawn over a photo, in its frame. */
  overlay?: (photo: Photo) => ReactNode;
}

/** The same place before and after, side by side, to be swapped and enlarged. */
export function PhotoPair({ before, after, withKeys = false, stacked = false, onPress, overlay }: Props) {
  const t = useWords(photoWords);
  const [swapped, setSwapped] = useState(false);
  const [zoomed, setZoomed] = useState<number | null>(null);
  const sides = [
    { label: t('before'), photo: before },
    { label: t('after'), photo: after },
  ];
  if (swapped) sides.reverse();
  const firstShown = sides.findIndex(({ photo }) => photo && !photo.outOfUse);

  useKeys(
    [
      { keys: 'x', label: t('swap'), run: () => setSwapped((now) => !now) },
      { keys: 'z', label: t('zoom'), run: () => firstShown >= 0 && setZoomed(firstShown) },
    ],
    withKeys,
  );

  return (
    <div>
      <div className={`${styles.pair} ${stacked ? styles.stacked : ''}`}>
        {sides.map(({ label, photo }, at) => (
          <div key={label} className={styles.cell}>
            <figure className={styles.side}>
              {photo && !photo.outOfUse ? (
                <button
                  type="button"
                  className={`${styles.frame} prints`}
                  onClick={(event) => onPress?.(photo, event) || setZoomed(at)}
                  aria-haspopup="dialog"
                >
                  <picture>
                    {photo.small && !withKeys && <source media={PHONE} srcSet={photo.small} />}
                    <img src={photo.src} alt={photo.alt} loading="lazy" />
                  </picture>
                  {overlay?.(photo)}
                </button>
              ) : (
                <div className={styles.empty}>{photo ? null : t('missing')}</div>
              )}
              <span className={styles.label}>{label}</span>
              {photo?.caption && <figcaption className={styles.caption}>{photo.caption}</figcaption>}
            </figure>
            {photo?.notes && <PhotoNoteList notes={photo.notes} />}
          </div>
        ))}
      </div>
      <div className={styles.tools}>
        <button
          type="button"
          onClick={() => setSwapped(!swapped)}
          aria-keyshortcuts={withKeys ? 'x' : undefined}
        >
          <SwapOutlined aria-hidden="true" /> {t('swap')} {withKeys && <KeyCap keys="x" />}
        </button>
        <button
          type="button"
          disabled={firstShown < 0}
          onClick={() => setZoomed(firstShown)}
          aria-keyshortcuts={withKeys ? 'z' : undefined}
        >
          <ZoomInOutlined aria-hidden="true" /> {t('zoom')} {withKeys && <KeyCap keys="z" />}
        </button>
      </div>
      <PhotoZoom
        photo={zoomed === null ? null : (sides[zoomed]?.photo ?? null)}
        onClose={() => setZoomed(null)}
        onFlip={() => setZoomed((now) => (now !== null && sides[1 - now]?.photo ? 1 - now : now))}
      />
    </div>
  );
}
