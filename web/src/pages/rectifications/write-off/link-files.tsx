import type { ChangeEvent } from 'react';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { useFollowPosition } from '../../../shared/outbox/position';
import { shortMoment } from '../../../shared/time/format-time';
import type { LinkFile, useLinkFiles } from './use-link-files';
import type { ChainLink } from './use-write-off';
import { writeOffWords } from './write-off-words';
import styles from './write-off.module.css';

interface Props {
  link: ChainLink;
  desk: ReturnType<typeof useLinkFiles>;
}

/** 现场照片和材料 of an attempt: when and where they were taken, which wait on this device, and ways to add more. */
export function LinkFiles({ link, desk: { files, problem, add, retry, remove } }: Props) {
  const t = useWords(writeOffWords);
  useFollowPosition();
  return (
    <>
      {files.length > 0 && (
        <ul className={styles.files} aria-label={t('files')}>
          {files.map((file) => (
            <FileItem
              key={file.key}
              file={file}
              onRetry={() => retry(file)}
              onRemove={link.mayAddFiles ? () => remove(file) : null}
            />
          ))}
        </ul>
      )}
      {link.mayAddFiles && (
        <div className={styles.verbs}>
          <Adder
            words={t('takePhoto')}
            accept="image/*"
            camera
            onFiles={(chosen) => add(chosen, null, true)}
          />
          <Adder words={t('choosePhoto')} accept="image/*" onFiles={(chosen) => add(chosen, null)} />
          {link.papers.map((name) => (
            <Adder key={name} words={t('addPaper', { name })} onFiles={(chosen) => add(chosen, name)} />
          ))}
        </div>
      )}
      {problem && <p role="alert">{t('fileFailed', { why: problem.detail })}</p>}
    </>
  );
}

interface ItemProps {
  file: LinkFile;
  onRetry: () => void;
  onRemove: (() => void) | null;
}

function FileItem({ file, onRetry, onRemove }: ItemProps) {
  const t = useWords(writeOffWords);
  const language = useLanguage();
  const { name, isPhoto, paper, url, state, takenAt, hasPosition, byName, message } = file;
  const taken = takenAt ? shortMoment(takenAt, language) : null;
  const facts = [byName, taken && t('takenAt', { time: taken }), isPhoto && hasPosition && t('hasPosition')];
  return (
    <li>
      <a href={url} target="_blank" rel="noreferrer">
        {isPhoto ? (
          <img src={url} alt={t('photoOf', { time: taken ?? name })} loading="lazy" />
        ) : (
          `${paper ? `《${paper}》` : ''}${name}`
        )}
      </a>
      <span className={styles.quiet}>{facts.filter(Boolean).join(' · ')}</span>
      {state !== 'confirmed' && (
        <span role="status" className={styles.fileState}>
          {t(state === 'failed' ? 'fileRefused' : 'fileWaits')}
        </span>
      )}
      {message && <span role="alert">{message}</span>}
      <span className={styles.fileVerbs}>
        {state === 'failed' && (
          <button type="button" onClick={onRetry}>
            {t('fileAgain')}
          </button>
        )}
        {onRemove && (
          <button type="button" aria-label={t('removeFileOne', { name })} onClick={onRemove}>
            {t('removeFile')}
          </button>
        )}
      </span>
    </li>
  );
}

interface AdderProps {
  words: string;
  accept?: string;
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
    <label className={styles.adder}>
      <input
        className="visually-hidden"
        type="file"
        multiple
        {...(accept ? { accept } : {})}
        {...(camera ? { capture: 'environment' as const } : {})}
        onChange={take}
      />
      {words}
    </label>
  );
}
