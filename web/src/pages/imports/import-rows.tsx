import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { say, useWords } from '../../i18n/words';
import { PlainTable } from '../../shared/plain-table/plain-table';
import styles from './imports.module.css';
import { importsWords, OUTCOMES } from './imports-words';
import type { ImportRow, ImportRun } from './use-imports';

/** The file as it stood, with Excel's row numbers; each reason stands in the cell it concerns. */
export function ImportRows({ run, rows }: { run: ImportRun; rows: readonly ImportRow[] }) {
  const t = useWords(importsWords);
  const headers = run.columns.map(({ header }) => header);
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('caption')}>
      <PlainTable
        caption={t('caption')}
        head={
          <>
            <th scope="col" className={styles.number}>
              {t('row')}
            </th>
            <th scope="col">{t('result')}</th>
            {headers.map((header, index) => (
              <th key={index} scope="col">
                {header}
              </th>
            ))}
          </>
        }
      >
        {rows.map((row) => (
          <Row key={row.rowNumber} row={row} headers={headers} />
        ))}
      </PlainTable>
    </div>
  );
}

function Row({ row, headers }: { row: ImportRow; headers: readonly string[] }) {
  const language = useLanguage();
  const { sign, words } = OUTCOMES[row.outcome];
  const about = (header: string) => row.findings.filter(({ column }) => column === header);
  const elsewhere = row.findings.filter(({ column }) => !headers.includes(column));
  return (
    <tr>
      <td className={styles.number}>{row.rowNumber}</td>
      <td>
        <span
          className={row.outcome === 'rejected' ? `${styles.outcome} ${styles.rejected}` : styles.outcome}
        >
          <span aria-hidden="true">{sign}</span>{' '}
          {row.caseId ? (
            <Link to={`/cases/${row.caseId}`}>{say(words, language)}</Link>
          ) : (
            say(words, language)
          )}
        </span>
        <Reasons findings={elsewhere} />
      </td>
      {headers.map((header, index) => {
        const findings = about(header);
        const hard = findings.some(({ severity }) => severity === 'rejected');
        return (
          <td key={index} className={findings.length > 0 ? (hard ? styles.wrong : styles.note) : undefined}>
            <span className={styles.clip} title={row.cells[index]?.text}>
              {row.cells[index]?.text}
            </span>
            <Reasons findings={findings} />
          </td>
        );
      })}
    </tr>
  );
}

const Reasons = ({ findings }: { findings: ImportRow['findings'] }) =>
  findings.map(({ code, message, severity }) => (
    <p
      key={code + message}
      className={severity === 'rejected' ? `${styles.reason} ${styles.hard}` : styles.reason}
    >
      {message}
    </p>
  ));
