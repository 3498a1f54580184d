import { useEffect, useState, type ChangeEvent } from 'react';
import { useWords } from '../../../i18n/words';
import type { EntryFile } from '../../../shared/outbox/entry';
import { useFollowPosition } from '../../../shared/outbox/position';
import { takenFile } from '../../../shared/outbox/taken-file';
import { PAPER_TYPES } from '../../report/blocks/paper-lines';
import { rectificationsWords } from '../rectifications-words';
import styles from '../rectifications.module.css';

/** A photo or paper that was chosen, and its picture. */
export interface Chosen {
  file: EntryFile;
  url: string;
}

/** What was photographed or chosen for an entry that is being written; made smaller at once, as all photos here are. */
export function useChosenFiles() {
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  const [urls] = useState(() => new Set<string>());
  useEffect(() => () => urls.forEach((url) => URL.revokeObjectURL(url)), [urls]);
  const add = async (files: readonly File[], isFresh: boolean) => {
    for (const file of files) {
      const kind = file.type.startsWith('image/') ? 'after' : 'document';
      const taken = await takenFile(file, { kind, point: null, isFresh });
      const url = URL.createObjectURL(taken.blob);
      urls.add(url);
      setChosen((before) => [...before, { file: taken, url }]);
    }
  };
  const remove = (url: string) => setChosen((before) => before.filter((one) => one.url !== url));
  return { chosen, add, remove };
}

/** 佐证照片和材料 of an entry: taken on the spot, or chosen. */
export function ProgressFiles({ chosen, add, remove }: ReturnType<typeof useChosenFiles>) {
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
          {chosen.map(({ file: { name, kind }, url }) => (
            <li key={url}>
              {kind === 'document' ? <span>{name}</span> : <img src={url} alt={t('photo', { name })} />}
              <button type="button" aria-label={t('dropFile', { name })} onClick={() => remove(url)}>
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
