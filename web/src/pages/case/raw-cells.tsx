import { useWords } from '../../i18n/words';
import type { CaseDetail } from '../../shared/case/case-api';
import styles from './case.module.css';

const words = {
  title: { zh: '来件原表', en: 'Source row' },
  help: {
    zh: '{n} 格，与导入的文件一字不差；电话和证件号已移入隔离区',
    en: '{n} {n|cell|cells} as they stood in the file; telephone and identity numbers are sealed',
  },
};

/** 来件原表: the row of the imported file, every column, those we do not understand too. */
export function RawCells({ found }: { found: CaseDetail }) {
  const t = useWords(words);
  const cells = found.rawCells ?? [];
  if (cells.length === 0) return null;
  return (
    <section>
      <details>
        <summary>
          {t('title')} <small>{t('help', { n: cells.length })}</small>
        </summary>
        <dl className={styles.facts}>
          {cells.map(({ header, text }, index) => (
            <div key={index}>
              <dt>{header}</dt>
              <dd style={{ whiteSpace: 'pre-wrap' }}>{text || '—'}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}
