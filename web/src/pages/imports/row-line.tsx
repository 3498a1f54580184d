import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { say, useWords } from '../../i18n/words';
import { AcceptanceNumber } from '../../shared/acceptance-number/acceptance-number';
import { KeyCap } from '../../shared/key-cap/key-cap';
import { OUTCOMES } from './imports-words';
import { notesByCell, type Cell } from './notes-by-cell';
import { verbsOf, type RowVerb } from './row-verbs';
import styles from './rows.module.css';
import { DECIDE, REASONS, runWords } from './run-words';
import type { ImportRow } from './use-imports';

interface Props {
  row: ImportRow;
  current: boolean;
  opened: boolean;
  editable: boolean;
  onFocus: () => void;
  onToggle: () => void;
  onAct: (verb: RowVerb) => void;
}

/** One row as it would be registered, with what has to be told at the cell it concerns. */
export function RowLine({ row, current, opened, editable, onFocus, onToggle, onAct }: Props) {
  const t = useWords(runWords);
  const { rowNumber, outcome, shown } = row;
  const looks = [
    row.pending && outcome === 'rejected' && styles.wrong,
    current && styles.current,
    row.decision === 'leave-out' && styles.out,
  ];
  const notes = notesByCell(row, useLanguage());
  const at = (cell: Cell) => <Notes notes={notes[cell]} />;
  return (
    <tr
      data-row={rowNumber}
      tabIndex={current ? 0 : -1}
      aria-current={current || undefined}
      className={looks.filter(Boolean).join(' ') || undefined}
      // Not for the mouse: the keys that appear would push away the button that is being pressed.
      onFocus={(event) => event.target.matches(':focus-visible') && onFocus()}
    >
      <td className={styles.row}>
        <button
          type="button"
          aria-expanded={opened}
          aria-label={t(opened ? 'close' : 'open', { row: rowNumber })}
          onClick={onToggle}
        >
          {rowNumber}
        </button>
      </td>
      <td>
        <OutcomeTag row={row} />
      </td>
      <td>
        {shown?.number ? (
          <span className={notes.number.some(({ hard }) => hard) ? styles.wrongNumber : undefined}>
            <AcceptanceNumber raw={shown.number} isKey={row.isKey} />
          </span>
        ) : (
          shown && outcome !== 'skipped' && <span className={styles.quiet}>{t('noNumber')}</span>
        )}
        {row.correction && <span className={styles.fixed}>{t('corrected')}</span>}
        {at('number')}
      </td>
      <td>
        <Changed row={row} field="content">
          <span className={styles.clip}>{shown?.content}</span>
        </Changed>
        <OtherChanges row={row} />
        {row.matches[0] && <AlikeNote row={row} />}
        {at('content')}
      </td>
      <td>
        <Changed row={row} field="area">
          {[shown?.street ?? shown?.area, shown?.community].filter(Boolean).join(' ')}
        </Changed>
        {at('area')}
      </td>
      <td>
        <Changed row={row} field="pollutionTypes">
          {shown?.types}
        </Changed>
        {at('types')}
      </td>
      <td className={styles.verbs}>
        <Verbs row={row} current={current} editable={editable} onAct={onAct} />
      </td>
    </tr>
  );
}

function OutcomeTag({ row }: { row: ImportRow }) {
  const language = useLanguage();
  const { sign, words } = OUTCOMES[row.outcome];
  const tag = (
    <span className={`${styles.outcome} ${styles[row.outcome] ?? ''}`}>
      <span aria-hidden="true">{sign}</span> {say(words, language)}
    </span>
  );
  return row.caseId ? <Link to={`/cases/${row.caseId}`}>{tag}</Link> : tag;
}

function Verbs({ row, current, editable, onAct }: Pick<Props, 'row' | 'current' | 'editable' | 'onAct'>) {
  const t = useWords(runWords);
  const language = useLanguage();
  const verbs = editable ? verbsOf(row) : [];
  return (
    <>
      {row.decision && (
        <span className={styles.decided}>
          {t('decidedBy', { what: say(DECIDE[row.decision].done, language), by: row.decided?.by ?? '' })}
        </span>
      )}
      {verbs.map((verb, index) => (
        <button
          key={verb.kind}
          type="button"
          aria-keyshortcuts={current ? String(index + 1) : undefined}
          onClick={() => onAct(verb)}
        >
          {say(verb.words, language)} {current && <KeyCap keys={String(index + 1)} />}
        </button>
      ))}
      {verbs.length === 0 && !row.decision && '—'}
    </>
  );
}

/** Old → new where the file differs from the ledger. */
function Changed({ row, field, children }: { row: ImportRow; field: string; children: ReactNode }) {
  const change = row.changes.find((one) => one.field === field);
  if (!change) return children;
  return (
    <span className={styles.clip}>
      {change.before && <del>{change.before}</del>}
      {change.before && ' → '}
      <ins>{change.after}</ins>
    </span>
  );
}

const IN_CELLS = new Set(['content', 'area', 'pollutionTypes']);

function OtherChanges({ row }: { row: ImportRow }) {
  const others = row.changes.filter(({ field }) => !IN_CELLS.has(field));
  return others.map(({ field, label, before, after }) => (
    <p key={field} className={styles.note}>
      {label}：{before && <del>{before}</del>}
      {before && ' → '}
      <ins>{after}</ins>
    </p>
  ));
}

function AlikeNote({ row }: { row: ImportRow }) {
  const t = useWords(runWords);
  const language = useLanguage();
  const match = row.matches[0]!;
  const number = match.number ?? match.title;
  const reasons = match.reasons.map((one) => (REASONS[one] ? say(REASONS[one], language) : one));
  return (
    <p className={styles.note}>
      {match.mentioned
        ? t('alikeMentioned', { number })
        : t('alike', {
            number,
            percent: match.percent,
            reasons: reasons.join(language === 'zh' ? '、' : ', '),
          })}
    </p>
  );
}

const SHOWN_NOTES = 2;

function Notes({ notes }: { notes: readonly { text: string; hard: boolean }[] }) {
  const t = useWords(runWords);
  return (
    <>
      {notes.slice(0, SHOWN_NOTES).map(({ text, hard }) => (
        <p key={text} className={hard ? `${styles.note} ${styles.hard}` : styles.note}>
          {text}
        </p>
      ))}
      {notes.length > SHOWN_NOTES && (
        <p className={styles.note}>{t('more', { n: notes.length - SHOWN_NOTES })}</p>
      )}
    </>
  );
}
