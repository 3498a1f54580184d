import { FileTextOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { say, useWords } from '../../i18n/words';
import { OUTCOMES } from './imports-words';
import styles from './run.module.css';
import { runWords } from './run-words';
import type { ImportRun, Outcome, RowQuery } from './use-imports';

interface Props {
  run: ImportRun;
  query: RowQuery;
  onQuery: (query: RowQuery) => void;
  onRemap: () => void;
}

/** The file, how its columns were read, and the results as filters with their counts. */
export function FileSummary({ run, query, onQuery, onRemap }: Props) {
  const t = useWords(runWords);
  const language = useLanguage();
  const { counts, columns, mapping } = run;
  const kept = columns.filter(({ field }) => field === null).map(({ header }) => header);
  const facts = [
    t('mapped', { n: columns.length - kept.length }),
    ...(kept.length > 0 ? [t('kept', { n: kept.length, names: kept.join('、') })] : []),
    ...(mapping?.remembered && mapping.by ? [t('remembered', { by: mapping.by })] : []),
  ];
  const outcomes = (Object.keys(OUTCOMES) as Outcome[]).filter((one) => one === 'new' || counts[one] > 0);
  return (
    <section className={styles.card} aria-label={run.fileName}>
      <div className={styles.cardHead}>
        <p>
          <FileTextOutlined aria-hidden="true" /> <strong>{run.fileName}</strong>{' '}
          {run.batchLabel && <span>{run.batchLabel}</span>}
          <span className={styles.helper} title={facts.join(language === 'zh' ? '，' : ', ')}>
            {facts.join(language === 'zh' ? '，' : ', ')}
          </span>
        </p>
        {run.state === 'dry-run' && (
          <span className={styles.links}>
            <button type="button" className={styles.link} onClick={onRemap}>
              {t('remap')}
            </button>
            <Link to="/imports">{t('otherFile')}</Link>
          </span>
        )}
      </div>
      <div className={styles.tabs} role="group" aria-label={t('filters')}>
        <Filter
          label={t('all')}
          count={counts.rows + counts.skipped}
          pressed={query.outcome === null && !query.needs}
          onPress={() => onQuery({ outcome: null, needs: false, page: 0 })}
        />
        {outcomes.map((outcome) => (
          <Filter
            key={outcome}
            label={say(OUTCOMES[outcome].words, language)}
            count={counts[outcome]}
            bad={outcome === 'rejected'}
            pressed={query.outcome === outcome}
            onPress={() => onQuery({ outcome, needs: false, page: 0 })}
          />
        ))}
      </div>
      <p className={styles.helper}>{t('hint')}</p>
    </section>
  );
}

interface FilterProps {
  label: string;
  count: number;
  bad?: boolean;
  pressed: boolean;
  onPress: () => void;
}

const Filter = ({ label, count, bad = false, pressed, onPress }: FilterProps) => (
  <button type="button" aria-pressed={pressed} onClick={onPress}>
    {label} <b className={bad && count > 0 ? styles.bad : undefined}>{count}</b>
  </button>
);
