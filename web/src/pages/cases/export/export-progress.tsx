import { Button, Progress } from 'antd';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { shortMoment } from '../../../shared/time/format-time';
import { exportWords } from './export-words';
import styles from './export.module.css';
import { fileUrl, type ExportState } from './use-export';

/** How far the file is, then the link to it. */
export function ExportProgress({ told, onAgain }: { told: ExportState; onAgain: () => void }) {
  const t = useWords(exportWords);
  const language = useLanguage();
  const { id, state, total, written, fileName, failure, expiresAt } = told;
  const percent = total ? Math.floor((written / total) * 100) : 0;
  return (
    <div className={styles.form} aria-live="polite">
      {(state === 'waiting' || state === 'running') && (
        <>
          <Progress percent={percent} size="small" aria-label={t('progress')} />
          <p>{state === 'waiting' || total === null ? t('waiting') : t('running', { written, total })}</p>
        </>
      )}
      {state === 'done' && (
        <>
          <p>{t('done', { n: written })}</p>
          <a className={styles.file} href={fileUrl(id)} download={fileName ?? ''}>
            {t('download', { name: fileName ?? '' })}
          </a>
          <p className={styles.hint}>{t('kept', { time: shortMoment(expiresAt, language) })}</p>
        </>
      )}
      {state === 'failed' && <p role="alert">{t('failed', { detail: failure ?? '' })}</p>}
      {state === 'expired' && <p role="alert">{t('expired')}</p>}
      {state !== 'waiting' && state !== 'running' && <Button onClick={onAgain}>{t('again')}</Button>}
    </div>
  );
}
