import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { api } from '../../api/client';
import { ifMatch } from '../../api/request-headers';
import { useWords } from '../../i18n/words';
import { evidenceUrl, useMove, type Evidence } from '../case/case-api';
import { useConfirmBar } from '../confirm-bar/confirm-bar-provider';
import { PhotoStage } from './photo-stage';
import { MOST_BOXES, redactWords } from './redact-words';
import { useBoxes } from './use-boxes';
import styles from './redact.module.css';

interface Props {
  caseId: string;
  file: Evidence;
  onClose: () => void;
}

/** 遮盖: black boxes on a photo, by mouse or keyboard; saved as a whole. */
export function RedactDialog({ caseId, file, onClose }: Props) {
  const t = useWords(redactWords);
  const confirm = useConfirmBar();
  const dialog = useRef<HTMLDialogElement>(null);
  const boxes = useBoxes(file.redactions);
  const [warned, setWarned] = useState(false);
  const count = boxes.boxes.length;
  const save = useMove(() =>
    api.PUT('/api/cases/{id}/evidence/{evidenceId}/redactions', {
      params: { path: { id: caseId, evidenceId: file.id }, header: ifMatch(file.redactionVersion) },
      body: { boxes: [...boxes.boxes] },
    }),
  );
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const leave = (): void => {
    if (boxes.isChanged && !warned) setWarned(true);
    else onClose();
  };
  const store = (): void =>
    save.mutate(undefined, {
      onSuccess: () => {
        confirm({ text: t('saved') });
        onClose();
      },
    });
  // Outside of the large view it was opened from, whose buttons look otherwise.
  return createPortal(
    <dialog
      ref={dialog}
      className={`${styles.dialog} on-dark`}
      aria-label={t('title')}
      onClose={onClose}
      onCancel={(event) => {
        event.preventDefault();
        leave();
      }}
      // The large view below turns pages with the arrows.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <header>
        <h2>{t('title')}</h2>
        <p>{t('how')}</p>
      </header>
      <PhotoStage
        src={evidenceUrl(caseId, file.id)}
        alt={file.name}
        ratio={(file.width ?? 4) / (file.height ?? 3)}
        boxes={boxes}
      />
      <footer>
        <span role="status">
          {save.isError
            ? save.error.message
            : warned && boxes.isChanged
              ? t('unsaved')
              : count >= MOST_BOXES
                ? t('most')
                : t('count', { n: count })}
        </span>
        <button type="button" disabled={count >= MOST_BOXES} onClick={() => boxes.add()}>
          {t('add')}
        </button>
        <button type="button" disabled={boxes.chosen < 0} onClick={() => boxes.remove(boxes.chosen)}>
          {t('remove')}
        </button>
        <button type="button" disabled={count === 0} onClick={boxes.clear}>
          {t('removeAll')}
        </button>
        <button type="button" onClick={leave}>
          {t('cancel')}
        </button>
        <button
          type="button"
          className={styles.save}
          disabled={!boxes.isChanged || save.isPending}
          onClick={store}
        >
          {count > 0 ? t('save', { n: count }) : t('saveNone')}
        </button>
      </footer>
    </dialog>,
    document.body,
  );
}
