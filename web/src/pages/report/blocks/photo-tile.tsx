import { CheckOutlined } from '@ant-design/icons';
import type { CSSProperties } from 'react';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { shortMoment } from '../../../shared/time/format-time';
import { reportWords } from '../report-words';
import type { ReportFile } from './photo-facts';
import styles from './photos.module.css';

interface Props {
  file: ReportFile;
  place: string;
  onOpen: () => void;
  onRetry: () => void;
}

/** One photo with how far it is on its way. */
export function PhotoTile({ file, place, onOpen, onRetry }: Props) {
  const t = useWords(reportWords);
  const language = useLanguage();
  const time = file.at ? shortMoment(file.at, language) : '';
  const failed = file.state === 'failed';
  const kind = file.kind === 'before' ? 'before' : 'after';
  return (
    <div className={styles.tile}>
      <button type="button" className={styles.photo} onClick={onOpen} title={t('openPhoto')}>
        <img
          src={file.small}
          alt={t('photoAlt', { kind: t(`${kind}Long`), point: place, time })}
          loading="lazy"
        />
        <span className={styles.caption} aria-hidden="true">
          {t(kind)} {time}
        </span>
        {file.state === 'sending' && (
          <i
            className={file.progress === null ? `${styles.bar} ${styles.unknown}` : styles.bar}
            style={{ '--part': file.progress ?? 0.4 } as CSSProperties}
            aria-hidden="true"
          />
        )}
      </button>
      {failed ? (
        <button type="button" className={styles.failed} onClick={onRetry} title={file.message ?? undefined}>
          {t('retry')}
        </button>
      ) : (
        <span className={`${styles.state} ${styles[file.state] ?? ''}`} role="status">
          {file.state === 'confirmed' && <CheckOutlined aria-hidden="true" />}
          {file.state === 'sending' && file.progress !== null
            ? t('sendingPart', { part: Math.round(file.progress * 100) })
            : t(file.state as 'confirmed' | 'waiting' | 'sending')}
        </span>
      )}
    </div>
  );
}
