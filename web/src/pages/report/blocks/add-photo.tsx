import { CameraOutlined, PictureOutlined } from '@ant-design/icons';
import type { ChangeEvent } from 'react';
import { useWords } from '../../../i18n/words';
import { reportWords } from '../report-words';
import styles from './photos.module.css';

interface Props {
  kind: 'before' | 'after';
  /** Id of the camera input of the first place, where 去补 jumps to. */
  id?: string;
  /** The report cannot go up without it. */
  missing: boolean;
  /** Nothing is here yet: the place of the photo is shown in its size. */
  empty: boolean;
  /** `isFresh`: straight from the camera. */
  onFiles: (files: File[], isFresh: boolean) => void;
}

/** Camera first; the album beside it, since the state before was often taken days ago. */
export function AddPhoto({ kind, id, missing, empty, onFiles }: Props) {
  const t = useWords(reportWords);
  const take = (isFresh: boolean) => (event: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(event.target.files ?? [])], isFresh);
    // So that the same file may be chosen again after it was deleted.
    event.target.value = '';
  };
  const before = kind === 'before';
  const takes = before ? 'takeBefore' : 'takeAfter';
  return (
    <div className={styles.adder}>
      <label
        className={[styles.camera, empty && styles.roomy, missing && styles.wanted].filter(Boolean).join(' ')}
      >
        <input
          id={id}
          className="visually-hidden"
          type="file"
          accept="image/*"
          capture="environment"
          multiple
          onChange={take(true)}
        />
        <CameraOutlined aria-hidden="true" />
        <span aria-hidden={!empty}>{t(empty ? takes : 'again')}</span>
        {!empty && <span className="visually-hidden">{t(takes)}</span>}
      </label>
      <label className={styles.album} title={t(before ? 'pickBefore' : 'pickAfter')}>
        <input className="visually-hidden" type="file" accept="image/*" multiple onChange={take(false)} />
        <PictureOutlined aria-hidden="true" />
        {empty && <span aria-hidden="true">{t('album')}</span>}
        <span className="visually-hidden">{t(before ? 'pickBefore' : 'pickAfter')}</span>
      </label>
    </div>
  );
}
