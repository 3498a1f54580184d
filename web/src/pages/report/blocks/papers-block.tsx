import { FileTextOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef } from 'react';
import { useWords } from '../../../i18n/words';
import { reportWords } from '../report-words';
import { Block } from './block';
import type { ReportFile } from './photo-facts';
import styles from './papers.module.css';

const TAKEN = '.pdf,.docx,.xlsx,image/*';

interface Props {
  files: readonly ReportFile[];
  complaints: readonly string[];
  onFiles: (files: File[]) => void;
  onRetry: (file: ReportFile) => void;
  onRemove: (file: ReportFile) => void;
}

/** Measurements, visit records and other papers. */
export function PapersBlock({ files, complaints, onFiles, onRetry, onRemove }: Props) {
  const t = useWords(reportWords);
  const input = useRef<HTMLInputElement>(null);
  const papers = files.filter((file) => file.kind === 'document');
  const taken = papers.filter((file) => file.state !== 'failed').length;
  return (
    <Block
      name="papers"
      title={t('papers')}
      state={
        taken > 0
          ? { kind: 'there', text: t('paperCount', { n: taken }) }
          : { kind: 'quiet', text: t('optional') }
      }
      complaints={complaints}
    >
      <ul className={styles.papers}>
        {papers.map((file) => (
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
              <span role="status">{t(file.state as 'confirmed' | 'waiting' | 'sending')}</span>
            )}
            <button type="button" onClick={() => onRemove(file)} aria-label={`${t('remove')} ${file.name}`}>
              {t('remove')}
            </button>
            {file.message && <p>{file.message}</p>}
          </li>
        ))}
      </ul>
      <input
        ref={input}
        hidden
        type="file"
        accept={TAKEN}
        multiple
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <div className={styles.add}>
        <Button onClick={() => input.current?.click()}>{t('addPaper')}</Button>
        <span>{t('papersHint')}</span>
      </div>
    </Block>
  );
}
