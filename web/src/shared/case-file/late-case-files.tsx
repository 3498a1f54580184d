import { Button } from 'antd';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { shortMoment } from '../time/format-time';
import { caseFileWords } from './case-file-words';
import { caseFileUrl, useLateCaseFiles } from './use-case-file';
import styles from './case-file.module.css';

const SHOWN = 5;

/** What was asked for before: a link, or the way back to its progress. */
export function LateCaseFiles({ onWatch }: { onWatch: (id: string) => void }) {
  const t = useWords(caseFileWords);
  const language = useLanguage();
  const files = useLateCaseFiles().data ?? [];
  if (files.length === 0) return null;
  return (
    <section className={styles.lately}>
      <h3>{t('lately')}</h3>
      <ul>
        {files.slice(0, SHOWN).map(({ id, state, fileName, createdAt, failure }) => (
          <li key={id}>
            <time dateTime={createdAt}>{shortMoment(createdAt, language)}</time>
            {state === 'done' && (
              <a className={styles.file} href={caseFileUrl(id)} download={fileName ?? ''}>
                {fileName}
              </a>
            )}
            {state === 'failed' && <span>{t('failed', { detail: failure ?? '' })}</span>}
            {(state === 'waiting' || state === 'running') && (
              <Button type="link" size="small" onClick={() => onWatch(id)}>
                {t('progress')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
