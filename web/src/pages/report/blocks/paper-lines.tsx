import { FileTextOutlined } from '@ant-design/icons';
import { useWords } from '../../../i18n/words';
import { reportWords } from '../report-words';
import styles from './papers.module.css';
import type { ReportFile } from './photo-facts';

export const PAPER_TYPES = '.pdf,.docx,.xlsx,image/*';

interface Props {
  files: readonly ReportFile[];
  onRetry: (file: ReportFile) => void;
  onRemove: (file: ReportFile) => void;
}

/** Papers one below the other, wherever they are. */
export function PaperLines({ files, onRetry, onRemove }: Props) {
  const t = useWords(reportWords);
  return (
    <ul className={styles.papers}>
      {files.map((file) => (
        <li key={file.key}>
          <FileTextOutlined aria-hidden="true" />
          <a href={file.url} target="_blank" rel="noreferrer">
            {file.name}
          </a>
          {file.state === 'failed' ? (
            <button type="button" className={styles.failed} onClick={() => onRetry(file)}>
              {t('retry')}
            </button>
          ) : (
            <span role="status">{t(file.state)}</span>
          )}
          <button type="button" onClick={() => onRemove(file)} aria-label={`${t('remove')} ${file.name}`}>
            {t('remove')}
          </button>
          {file.message && <p>{file.message}</p>}
        </li>
      ))}
    </ul>
  );
}
