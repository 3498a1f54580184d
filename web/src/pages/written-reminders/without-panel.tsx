import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { Panel } from '../../shared/page/panel';
import { shortDay, shortMoment } from '../../shared/time/format-time';
import { periodWords } from './period-words';
import { reminderWords } from './reminder-words';
import type { Run } from './use-reminders';
import styles from './run.module.css';

/** 零投诉街道, with the period as proof. */
export function WithoutPanel({ run }: { run: Run }) {
  const t = useWords(reminderWords);
  const language = useLanguage();
  const names = (some: readonly { name: string }[]): string => some.map(({ name }) => name).join('、');
  const waiting = run.waiting.map(({ name, cases }) => t('nCases', { name, n: cases })).join('、');
  return (
    <Panel title={t('without', { n: run.without.length })}>
      <p className={styles.names}>{run.without.length > 0 ? names(run.without) : t('withoutNone')}</p>
      {run.without.length > 0 && (
        <p className={styles.proof}>
          {t(run.batches ? 'withoutBatches' : 'withoutProof', {
            batches: periodWords(run, language),
            from: shortDay(run.from, language),
            to: shortDay(run.to, language),
            time: shortMoment(run.takenAt, language),
          })}
        </p>
      )}
      {waiting && <p className={styles.proof}>{t('waiting', { names: waiting })}</p>}
    </Panel>
  );
}
