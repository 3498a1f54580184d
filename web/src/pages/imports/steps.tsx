import { CheckOutlined } from '@ant-design/icons';
import { useLanguage } from '../../i18n/language';
import { say, useWords } from '../../i18n/words';
import styles from './run.module.css';
import { runWords, STEPS } from './run-words';
import type { ImportRun } from './use-imports';

const KEYS = ['file', 'map', 'dry', 'commit'] as const;

const AT: Record<ImportRun['state'], number> = {
  reading: 1,
  mapping: 1,
  'dry-run': 2,
  committing: 3,
  committed: 4,
  failed: 0,
};

/** 选文件 → 对列 → 试运行 → 提交. */
export function Steps({ run, mapping }: { run: ImportRun; mapping: boolean }) {
  const t = useWords(runWords);
  const language = useLanguage();
  const reading = run.state === 'reading' && run.phase === 'judging';
  const at = mapping ? 1 : reading ? 2 : AT[run.state];
  return (
    <ol className={styles.steps} aria-label={t('steps')}>
      {KEYS.map((key, index) => (
        <li
          key={key}
          className={index < at ? styles.stepDone : index === at ? styles.stepNow : undefined}
          aria-current={index === at ? 'step' : undefined}
        >
          <span aria-hidden="true">{index < at ? <CheckOutlined /> : index + 1}</span>
          {say(STEPS[key], language)}
        </li>
      ))}
    </ol>
  );
}
