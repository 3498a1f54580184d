import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { Door } from '../../shared/door/door';
import { PlainTable } from '../../shared/plain-table/plain-table';
import { shortDay } from '../../shared/time/format-time';
import { LetterStatus } from './letter-status';
import { batchWords, periodBefore } from './period-words';
import { reminderWords } from './reminder-words';
import type { RankedStreet, Run } from './use-reminders';
import styles from './run.module.css';

const NUMBERS = ['cases', 'share', 'before', 'change', 'repeats', 'overdue'] as const;

const share = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)}%`;

function changeWords(now: number, before: number): string {
  if (now === before) return '0';
  return now > before ? `+${now - before}` : `−${before - now}`;
}

/** The frozen ranking; every number of cases opens its list as it is now. */
export function RankingTable({ run }: { run: Run }) {
  const t = useWords(reminderWords);
  const language = useLanguage();
  const before = periodBefore(run);
  const compared = isCompared(run);
  const tied = run.letters.length > run.places;
  return (
    <>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('ranking')}>
        <PlainTable
          caption={t('ranking')}
          head={
            <>
              <th scope="col">{t('place')}</th>
              <th scope="col">{t('street')}</th>
              {NUMBERS.map((name) => (
                <th key={name} scope="col" className={styles.number}>
                  {t(name === 'before' && run.batches ? 'batchesBefore' : name)}
                </th>
              ))}
              <th scope="col">{t('letter')}</th>
            </>
          }
        >
          {run.ranking.map((row) => (
            <Row key={row.unitId} run={run} row={row} />
          ))}
          {run.elsewhere > 0 && (
            <tr>
              <td />
              <th scope="row">{t('elsewhere')}</th>
              <td className={styles.number}>{run.elsewhere}</td>
              <td className={styles.number}>{share(run.elsewhere, run.total)}</td>
              <td colSpan={5} />
            </tr>
          )}
          <tr className={styles.sum}>
            <td />
            <th scope="row">{t('sum')}</th>
            <td className={styles.number}>{run.total}</td>
            <td />
            <td className={styles.number}>{compared ? run.totalBefore : '—'}</td>
            <td className={styles.number}>{compared ? changeWords(run.total, run.totalBefore) : '—'}</td>
            <td colSpan={3} />
          </tr>
        </PlainTable>
      </div>
      <p className={styles.note}>
        {tied && <b>{t('tied', { places: run.places, n: run.letters.length })} </b>}
        {run.batches
          ? t('ruleOfBatches', {
              places: run.places,
              before: run.batchesBefore
                ? batchWords(run.batchesBefore)
                : t('notCompared', { n: run.batches.count }),
            })
          : t('rule', {
              places: run.places,
              from: shortDay(before.from, language),
              to: shortDay(before.to, language),
            })}
      </p>
    </>
  );
}

/** Fewer batches before are no measure. */
const isCompared = ({ batches, batchesBefore }: Run): boolean => !batches || batchesBefore !== null;

/** The condition of the ledger that asks for the same cases. */
const ofRun = ({ from, to, batches }: Run): string =>
  batches ? `batch=${batches.ids.join(',')}` : `dispatched=${from}..${to}`;

const ofBefore = ({ batchesBefore, ...run }: Run): string => {
  if (batchesBefore) return `batch=${batchesBefore.ids.join(',')}`;
  const { from, to } = periodBefore(run);
  return `dispatched=${from}..${to}`;
};

function Row({ run, row }: { run: Run; row: RankedStreet }) {
  const t = useWords(reminderWords);
  const letter = run.letters.find(({ unitId }) => unitId === row.unitId);
  const own = `campaign=${run.campaignId}&home=${row.unitId}`;
  const compared = isCompared(run);
  const door = (what: 'cases' | 'before' | 'repeats' | 'overdue', more: string, of = ofRun(run)) => (
    <Door
      n={row[what]}
      to={`${own}&${of}${more}`}
      label={t('door', { name: row.name, what: t(what), n: row[what] })}
    />
  );
  return (
    <tr>
      <td className={styles.place}>{row.place}</td>
      <th scope="row">{row.name}</th>
      <td className={styles.number}>
        <b>{door('cases', '')}</b>
      </td>
      <td className={styles.number}>{share(row.cases, run.total)}</td>
      <td className={styles.number}>{compared ? door('before', '', ofBefore(run)) : '—'}</td>
      <td className={styles.number}>{compared ? changeWords(row.cases, row.before) : '—'}</td>
      <td className={styles.number}>{door('repeats', '&mark=repeat')}</td>
      <td className={styles.number}>
        {row.overdue > 0 && (
          <span className={styles.late} aria-hidden="true">
            ■{' '}
          </span>
        )}
        {door('overdue', '&view=overdue')}
      </td>
      <td>{letter && <LetterStatus status={letter.status} />}</td>
    </tr>
  );
}
