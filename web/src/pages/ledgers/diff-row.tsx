import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { ledgersWords, VERDICT_WORDS } from './ledgers-words';
import styles from './ledgers.module.css';
import type { CellDiff, RowDiff } from './use-ledgers';

interface Props {
  row: RowDiff;
  isTaken: (key: string) => boolean;
  /** Absent where the reader only looks. */
  onFlip?: (key: string) => void;
}

/** One row of the file: each field with old, present and new words, and what becomes of it. */
export function DiffRow({ row, isTaken, onFlip }: Props) {
  const t = useWords(ledgersWords);
  const language = useLanguage();
  const { taskId, serial, number, title, cells, refused } = row;
  const named = [serial && t('rowOf', { serial }), number, title].filter(Boolean).join(' ');
  return (
    <section className={styles.diff} aria-label={named}>
      <h2>
        {taskId ? <Link to={`/rectifications/${taskId}`}>{named}</Link> : named}
        <small>{t('fileRow', { row: row.row })}</small>
      </h2>
      {refused && (
        <p>
          <b>{VERDICT_WORDS.refused[language]}</b> {refused[language]}
        </p>
      )}
      {cells.map((cell) => (
        <Cell key={cell.key} cell={cell} isTaken={isTaken(cell.key)} onFlip={onFlip} />
      ))}
    </section>
  );
}

function Cell({ cell, isTaken, onFlip }: { cell: CellDiff; isTaken: boolean } & Pick<Props, 'onFlip'>) {
  const t = useWords(ledgersWords);
  const language = useLanguage();
  const { key, heading, was, now, filled, verdict, takeable, reason } = cell;
  const said = (text: string) => text || t('blank');
  return (
    <div className={styles.diffCell}>
      <div className={styles.diffHead}>
        {takeable && onFlip ? (
          <label>
            <input
              type="checkbox"
              checked={isTaken}
              aria-label={t('take', { field: heading })}
              onChange={() => onFlip(key)}
            />
            <b>{heading}</b>
          </label>
        ) : (
          <b>{heading}</b>
        )}
        <span className={verdict === 'takes' ? styles.takes : styles.verdict}>
          {VERDICT_WORDS[verdict][language]}
        </span>
      </div>
      <dl>
        <div>
          <dt>{t('was')}</dt>
          <dd>{said(was)}</dd>
        </div>
        {now !== was && (
          <div>
            <dt>{t('nowStands')}</dt>
            <dd>{said(now)}</dd>
          </div>
        )}
        <div className={takeable ? styles.changed : undefined}>
          <dt>{t('filled')}</dt>
          <dd>{said(filled)}</dd>
        </div>
      </dl>
      {reason && <p className={styles.quiet}>{reason[language]}</p>}
    </div>
  );
}
