import { useState } from 'react';
import { useCurrentUser } from '../../../app/current-user';
import { useWords } from '../../../i18n/words';
import type { CaseDetail } from '../../../shared/case/case-api';
import { AddPhoto } from '../../report/blocks/add-photo';
import { PhotoSheet } from '../../report/blocks/photo-sheet';
import { PhotoTile } from '../../report/blocks/photo-tile';
import photos from '../../report/blocks/photos.module.css';
import { PositionAsk } from '../../report/blocks/position-ask';
import { useReportFiles } from '../../report/use-report-files';
import { addPhotosWords } from './add-photos-words';
import styles from './my-photos.module.css';

const KINDS = ['before', 'after'] as const;

/** The reader's own photos of a case, on the server or on their way, and the camera for more. */
export default function MyPhotos({ found }: { found: CaseDetail }) {
  const t = useWords(addPhotosWords);
  const me = useCurrentUser();
  const { files, add, retry, remove } = useReportFiles(found);
  const [opened, setOpened] = useState<string | null>(null);
  const mine = files.filter(({ kind, row }) => kind !== 'document' && (!row || row.uploadedBy === me.id));
  return (
    <div role="group" aria-label={t('mine')} className={styles.mine}>
      <p className={photos.pointName}>{t('mine')}</p>
      <div className={photos.pair}>
        {KINDS.map((kind) => {
          const here = mine.filter((file) => file.kind === kind);
          return (
            <div key={kind} className={photos.side}>
              {here.map((file) => (
                <PhotoTile
                  key={file.key}
                  file={file}
                  place={file.point ?? found.title}
                  onOpen={() => setOpened(file.key)}
                  onRetry={() => retry(file)}
                />
              ))}
              <AddPhoto
                kind={kind}
                missing={false}
                empty={here.length === 0}
                onFiles={(chosen, isFresh) => add(chosen, { kind, point: null, isFresh })}
              />
            </div>
          );
        })}
      </div>
      <PositionAsk />
      <PhotoSheet
        file={mine.find(({ key }) => key === opened) ?? null}
        onClose={() => setOpened(null)}
        onRemove={(file) => remove(file, () => setOpened(null))}
      />
    </div>
  );
}
