import type { ChangeEvent } from 'react';
import { useWords } from '../../../i18n/words';
import { useFollowPosition } from '../../../shared/outbox/position';
import { PAPER_TYPES } from '../../report/blocks/paper-lines';
import { rectificationsWords } from '../rectifications-words';
import styles from '../rectifications.module.css';
import type { ChosenFiles } from './use-chosen-files';

/** 佐证照片和材料 of an entry: taken on the spot, or chosen. */
export function ProgressFiles({ chosen, add, remove }: Omit<ChosenFiles, 'clear'>) {
  const t = useWords(rectificationsWords);
  useFollowPosition();
  return (
    <fieldset className={styles.files}>
      <legend>{t('files')}</legend>
      <div className={styles.adders}>
        <Adder words={t('takePhoto')} accept="image/*" camera onFiles={(files) => void add(files, true)} />
        <Adder words={t('addPhotos')} accept="image/*" onFiles={(files) => void add(files, false)} />
        <Adder words={t('addPapers')} accept={PAPER_TYPES} onFiles={(files) => void add(files, false)} />
      </div>
      {chosen.length > 0 && (
        <ul className={styles.chosen} aria-label={t('chosenFiles', { n: chosen.length })}>
          {chosen.map(({ no, file: { name, kind }, url }) => (
            <li key={no}>
              {kind === 'document' ? <span>{name}</span> : <img src={url} alt={t('photo', { name })} />}
              <button type="button" aria-label={t('dropFile', { name })} onClick={() => remove(no)}>
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}

interface AdderProps {
  words: string;
  accept: string;
  camera?: boolean;
  onFiles: (files: File[]) => void;
}

function Adder({ words, accept, camera = false, onFiles }: AdderProps) {
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(event.target.files ?? [])]);
    // So that the same file may be chosen again after it was removed.
    event.target.value = '';
  };
  return (
    <label>
      <input
        className="visually-hidden"
        type="file"
        multiple
        accept={accept}
        {...(camera ? { capture: 'environment' as const } : {})}
        onChange={take}
      />
      {words}
    </label>
  );
}
