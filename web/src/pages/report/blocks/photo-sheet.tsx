import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { shortMoment } from '../../../shared/time/format-time';
import { useModal } from '../../../shared/use-modal';
import { reportWords } from '../report-words';
import type { ReportFile } from './photo-facts';
import styles from './photo-sheet.module.css';

interface Props {
  file: ReportFile | null;
  onClose: () => void;
  onRemove: (file: ReportFile) => void;
}

/** The photo as large as the screen, the proof that it arrived, and the way to take it out again. */
export function PhotoSheet({ file, onClose, onRemove }: Props) {
  const t = useWords(reportWords);
  const language = useLanguage();
  const dialog = useModal(file !== null);
  const kind = file?.kind === 'before' ? t('beforeLong') : t('afterLong');
  const facts =
    file && [kind, file.point, file.at && shortMoment(file.at, language)].filter(Boolean).join(' · ');
  return (
    <dialog
      ref={dialog}
      className={`${styles.sheet} on-dark`}
      aria-label={facts ?? undefined}
      onClose={onClose}
    >
      {file && (
        <>
          <img src={file.url} alt={facts ?? ''} />
          <div>
            <p>{facts}</p>
            <p className={styles.proof}>
              {file.row ? t('checksum', { sum: file.row.sha256.slice(0, 8) }) : (file.message ?? t('notYet'))}
            </p>
          </div>
          <div className={styles.verbs}>
            <button
              type="button"
              onClick={() => {
                onRemove(file);
                onClose();
              }}
            >
              {t('remove')}
            </button>
            <button type="button" onClick={onClose}>
              {t('shut')}
            </button>
          </div>
        </>
      )}
    </dialog>
  );
}
