import { Progress } from 'antd';
import { useWords } from '../../i18n/words';
import { Panel } from '../../shared/page/panel';
import styles from './run.module.css';
import { runWords } from './run-words';
import type { ImportRun } from './use-imports';

/** How far the work in the background is, with the row it is at. */
export function Working({ run }: { run: ImportRun }) {
  const t = useWords(runWords);
  const { fileName: file, done, total } = run;
  const phase = run.phase ?? 'opening';
  const key = phase === 'opening' && total > 0 ? 'openingAt' : phase;
  const whole = phase === 'writing' ? 99 : total > 0 ? Math.round((done / total) * 100) : 0;
  return (
    <Panel>
      <div className={styles.working}>
        <p role="status">{t(key, { file, done, total })}</p>
        <Progress
          percent={whole}
          showInfo={total > 0}
          status="normal"
          aria-label={t(key, { file, done, total })}
        />
        <p className={styles.helper}>{t('leave')}</p>
      </div>
    </Panel>
  );
}
