import { Progress } from 'antd';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { shortMoment } from '../time/format-time';
import { caseFileWords } from './case-file-words';
import { sizeOf } from './size-of';
import { caseFileUrl, type CaseFileState } from './use-case-file';
import styles from './case-file.module.css';

/** How far the file is, then the link to it. */
export function CaseFileProgress({ told }: { told: CaseFileState }) {
  const t = useWords(caseFileWords);
  const language = useLanguage();
  const { id, state, total, written, fileName, kilobytes, failure, expiresAt } = told;
  const percent = total ? Math.floor((written / total) * 100) : 0;
  return (
    <div className={styles.body} aria-live="polite">
      {(state === 'waiting' || state === 'running') && (
        <>
          <Progress percent={percent} size="small" aria-label={t('progress')} />
          <p>{state === 'waiting' || total === null ? t('waiting') : t('running', { written, total })}</p>
          <p className={styles.hint}>{t('mayClose')}</p>
        </>
      )}
      {state === 'done' && (
        <>
          <p>{t('done', { size: sizeOf(kilobytes ?? 0) })}</p>
          <a className={styles.file} href={caseFileUrl(id)} download={fileName ?? ''}>
            {t('download', { name: fileName ?? '' })}
          </a>
          <p className={styles.hint}>{t('kept', { time: shortMoment(expiresAt, language) })}</p>
        </>
      )}
      {state === 'failed' && (
        <p role="alert" className={styles.problem}>
          {t('failed', { detail: failure ?? '' })}
        </p>
      )}
      {state === 'expired' && <p role="alert">{t('expired')}</p>}
    </div>
  );
}
