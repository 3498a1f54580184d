import { useEffect, useRef } from 'react';
import { useWords } from '../../i18n/words';
import { PhotoNoteList } from '../photo-notes/photo-note-list';
import { photoWords, type Photo } from './photo-pair';
import styles from './photo-pair.module.css';

interface Props {
  photo: Photo | null;
  onClose: () => void;
  /** Arrow keys show the other one in the same place, which is how a difference is seen. */
  onFlip: () => void;
}

/** The photo as large as the window; the browser's own dialog traps focus and gives it back. */
export function PhotoZoom({ photo, onClose, onFlip }: Props) {
  const t = useWords(photoWords);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (photo && !dialog.current?.open) dialog.current?.showModal();
    if (!photo && dialog.current?.open) dialog.current.close();
  }, [photo]);
  return (
    <dialog
      ref={dialog}
      className={`${styles.zoom} on-dark`}
      aria-label={photo?.alt}
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') onFlip();
      }}
    >
      {photo && <img src={photo.src} alt={photo.alt} />}
      <div className={styles.words}>
        <p>{photo?.alt}</p>
        {photo?.notes && <PhotoNoteList notes={photo.notes} />}
      </div>
      <div className={styles.verbs}>
        {photo?.tools}
        <button type="button" onClick={onClose}>
          {t('close')}
        </button>
      </div>
    </dialog>
  );
}
