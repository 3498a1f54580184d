import { useRef } from 'react';
import { useWords } from '../../i18n/words';
import { PhotoNoteList } from '../photo-notes/photo-note-list';
import { photoWords, type Photo } from './photo';
import { useModal } from '../use-modal';
import styles from './photo-pair.module.css';
import { useZoom } from './use-zoom';

interface Props {
  photo: Photo | null;
  onClose: () => void;
  /** `x`, or an arrow while the whole photo is on show: the other one in the same place, which is how a difference is seen. */
  onFlip: () => void;
}

/** The photo as large as the window, and larger; the browser's own dialog traps focus and gives it back. */
export function PhotoZoom({ photo, onClose, onFlip }: Props) {
  const t = useWords(photoWords);
  const dialog = useModal(photo !== null);
  const box = useRef<HTMLDivElement>(null);
  const zoom = useZoom(box, photo?.src);
  return (
    <dialog
      ref={dialog}
      className={`${styles.zoom} on-dark`}
      aria-label={photo?.alt}
      onClose={onClose}
      onKeyDown={(event) => {
        if (zoom.onKey(event)) event.preventDefault();
        else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight' || event.key === 'x') onFlip();
        else if (event.key === 'z') onClose();
      }}
    >
      {photo && (
        <div ref={box} className={styles.moved} {...zoom.drag}>
          <img src={photo.src} alt={photo.alt} style={zoom.style} draggable={false} />
        </div>
      )}
      <div className={styles.words}>
        <p>{photo?.alt}</p>
        {photo?.notes && <PhotoNoteList notes={photo.notes} />}
      </div>
      <div className={styles.verbs}>
        {photo?.tools}
        <button type="button" aria-label={t('smaller')} aria-keyshortcuts="-" onClick={zoom.zoomOut}>
          −
        </button>
        <output aria-live="polite">{Math.round(zoom.scale * 100)}%</output>
        <button type="button" aria-label={t('larger')} aria-keyshortcuts="+" onClick={zoom.zoomIn}>
          +
        </button>
        <button type="button" onClick={onClose}>
          {t('close')}
        </button>
      </div>
    </dialog>
  );
}
