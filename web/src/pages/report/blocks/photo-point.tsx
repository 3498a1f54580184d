import { useWords } from '../../../i18n/words';
import { reportWords } from '../report-words';
import { AddPhoto } from './add-photo';
import type { ReportFile } from './photo-facts';
import { PhotoTile } from './photo-tile';
import styles from './photos.module.css';

const KINDS = ['before', 'after'] as const;

interface Props {
  /** From 1. */
  ordinal: number;
  point: string | null;
  files: readonly ReportFile[];
  lacking: { before: boolean; after: boolean };
  onFiles: (kind: 'before' | 'after', files: File[], isFresh: boolean) => void;
  onOpen: (file: ReportFile) => void;
  onRetry: (file: ReportFile) => void;
}

/** One place: what it looked like on the left, what it looks like on the right. */
export function PhotoPoint({ ordinal, point, files, lacking, onFiles, onOpen, onRetry }: Props) {
  const t = useWords(reportWords);
  const name = [t('point', { n: ordinal }), point].filter(Boolean).join(' · ');
  return (
    <div className={styles.point} role="group" aria-label={name}>
      <p className={styles.pointName}>{name}</p>
      <div className={styles.pair}>
        {KINDS.map((kind) => {
          const mine = files.filter((file) => file.kind === kind);
          return (
            <div key={kind} className={styles.side}>
              {mine.map((file) => (
                <PhotoTile
                  key={file.key}
                  file={file}
                  place={point ?? name}
                  onOpen={() => onOpen(file)}
                  onRetry={() => onRetry(file)}
                />
              ))}
              <AddPhoto
                kind={kind}
                id={ordinal === 1 ? `add-${kind}` : undefined}
                missing={lacking[kind]}
                empty={mine.length === 0}
                onFiles={(chosen, isFresh) => onFiles(kind, chosen, isFresh)}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
