import { FileTextOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/words';
import { callFilesWords } from './call-files-words';
import styles from './call-files.module.css';
import type { CallFile } from './use-call-files';

interface Props {
  label: string;
  files: readonly CallFile[];
  /** State and verbs of a file in the making. */
  foot?: (file: CallFile) => ReactNode;
}

/** Photos as small pictures that open in full, papers by name. */
export function CallFileList({ label, files, foot }: Props) {
  const t = useWords(callFilesWords);
  return (
    <ul className={styles.files} aria-label={label}>
      {files.map((file) => (
        <li key={file.key} className={file.isPhoto ? undefined : styles.paper}>
          <a href={file.url} target="_blank" rel="noreferrer">
            {file.isPhoto ? (
              <img src={file.url} alt={t('photo', { name: file.name })} loading="lazy" />
            ) : (
              <>
                <FileTextOutlined aria-hidden="true" /> {file.name}
              </>
            )}
          </a>
          {foot?.(file)}
        </li>
      ))}
    </ul>
  );
}
