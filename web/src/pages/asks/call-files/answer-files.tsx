import { CameraOutlined, FileAddOutlined, PictureOutlined } from '@ant-design/icons';
import type { ChangeEvent, ReactNode } from 'react';
import { useWords } from '../../../i18n/words';
import { PAPER_TYPES } from '../../report/blocks/paper-lines';
import type { Call } from '../use-calls';
import { CallFileList } from './call-file-list';
import { callFilesWords } from './call-files-words';
import styles from './call-files.module.css';
import { useCallFiles } from './use-call-files';

/** What the answer is given with: photos from camera or album, and papers. */
export function AnswerFiles({ call }: { call: Call }) {
  const t = useWords(callFilesWords);
  const { files, problem, add, retry, remove } = useCallFiles(call);
  return (
    <fieldset className={styles.group}>
      <legend>{t('files')}</legend>
      {files.length > 0 && (
        <CallFileList
          label={t('files')}
          files={files}
          foot={(file) => (
            <span className={styles.foot}>
              <span role="status">{t(file.state)}</span>
              {file.state === 'failed' && (
                <button type="button" onClick={() => retry(file)}>
                  {t('retry')}
                </button>
              )}
              <button
                type="button"
                aria-label={t('removeOne', { name: file.name })}
                onClick={() => remove(file)}
              >
                {t('remove')}
              </button>
              {file.message && <span role="alert">{file.message}</span>}
            </span>
          )}
        />
      )}
      <div className={styles.adders}>
        <Adder
          icon={<CameraOutlined aria-hidden="true" />}
          words={t('take')}
          camera
          onFiles={(chosen) => add(chosen, 'after', true)}
        />
        <Adder
          icon={<PictureOutlined aria-hidden="true" />}
          words={t('album')}
          onFiles={(chosen) => add(chosen, 'after')}
        />
        <Adder
          icon={<FileAddOutlined aria-hidden="true" />}
          words={t('paper')}
          accept={PAPER_TYPES}
          onFiles={(chosen) => add(chosen, 'document')}
        />
      </div>
      <p className={styles.hint}>{t('hint')}</p>
      {problem && <p role="alert">{problem.detail}</p>}
    </fieldset>
  );
}

interface AdderProps {
  icon: ReactNode;
  words: string;
  accept?: string;
  camera?: boolean;
  onFiles: (files: File[]) => void;
}

function Adder({ icon, words, accept = 'image/*', camera = false, onFiles }: AdderProps) {
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
        accept={accept}
        multiple
        {...(camera ? { capture: 'environment' as const } : {})}
        onChange={take}
      />
      {icon} {words}
    </label>
  );
}
