import { Link } from 'react-router';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { PlainTable } from '../../../shared/plain-table/plain-table';
import { Tag } from '../../../shared/status/tag';
import shared from '../rectifications.module.css';
import { COLUMN_WORDS, feedbackWords, VERDICT_WORDS } from './feedback-words';
import styles from './feedback.module.css';
import type { FeedbackLine } from './use-feedback';

interface Props {
  lines: readonly FeedbackLine[];
  onLeave: (row: number, out: boolean) => void;
}

/** Row by row, with the reason at the cell that it concerns. */
export function LineTable({ lines, onLeave }: Props) {
  const t = useWords(feedbackWords);
  return (
    <div className={styles.scroll} role="region" tabIndex={0} aria-label={t('task')}>
      <PlainTable
        caption={t('title')}
        head={(['row', 'verdict', 'task', 'says', 'leaveOut'] as const).map((name) => (
          <th key={name} scope="col">
            {t(name)}
          </th>
        ))}
      >
        {lines.map((line) => (
          <tr key={line.row}>
            <td className={styles.tight}>{line.row}</td>
            <td className={styles.tight}>
              <VerdictTag line={line} />
            </td>
            <th scope="row" className={styles.task}>
              <TaskName line={line} />
            </th>
            <td>
              <Says line={line} />
            </td>
            <td className={styles.tight}>
              <LeaveOut line={line} onLeave={onLeave} />
            </td>
          </tr>
        ))}
      </PlainTable>
    </div>
  );
}

/** The same on the phone. */
export function LineCards({ lines, onLeave }: Props) {
  return (
    <ul className={styles.cards}>
      {lines.map((line) => (
        <li key={line.row}>
          <p className={styles.cardHead}>
            <span>{line.row}</span>
            <VerdictTag line={line} />
            <LeaveOut line={line} onLeave={onLeave} />
          </p>
          <TaskName line={line} />
          <Says line={line} />
        </li>
      ))}
    </ul>
  );
}

function VerdictTag({ line: { verdict } }: { line: FeedbackLine }) {
  const language = useLanguage();
  const look = verdict === 'new' ? 'act' : verdict === 'refused' ? 'ink' : 'outline';
  return <Tag look={look}>{VERDICT_WORDS[verdict][language]}</Tag>;
}

function TaskName({ line: { title, task, rows } }: { line: FeedbackLine }) {
  const t = useWords(feedbackWords);
  return (
    <>
      {task ? (
        <Link to={`/rectifications/${task.id}`}>
          {task.number} {task.title}
        </Link>
      ) : (
        title
      )}
      {rows > 1 && <small className={shared.quiet}> {t('rowsTaken', { n: rows })}</small>}
    </>
  );
}

function LeaveOut({ line: { row, verdict }, onLeave }: { line: FeedbackLine } & Pick<Props, 'onLeave'>) {
  const t = useWords(feedbackWords);
  return (
    <label className={styles.leave}>
      <input
        type="checkbox"
        aria-label={t('leaveOutRow', { row })}
        checked={verdict === 'left-out'}
        onChange={({ target }) => onLeave(row, target.checked)}
      />
      <span aria-hidden="true">{t('leaveOut')}</span>
    </label>
  );
}

/** Faults first, then what differs, then what was understood; all cells as they were written on demand. */
function Says({ line }: { line: FeedbackLine }) {
  const t = useWords(feedbackWords);
  const language = useLanguage();
  const { faults, differences, notes, cells, dueOn, milestones, verdict } = line;
  const textOf = (column: string) => cells.find((one) => one.column === column)?.text;
  return (
    <div className={styles.says}>
      {faults.map(({ column, ...fault }) => (
        <p key={`${column} ${fault.zh}`} className={styles.fault}>
          <b>{COLUMN_WORDS[column][language]}</b>
          {textOf(column) && <q>{textOf(column)}</q>} {fault[language]}
        </p>
      ))}
      {differences.map(({ column, before, after }) => (
        <p key={`${column} ${after}`} className={styles.differs}>
          <b>{COLUMN_WORDS[column][language]}</b>
          <del>{t('before', { text: before || t('nothing') })}</del>
          <ins>{t('after', { text: after || t('nothing') })}</ins>
        </p>
      ))}
      {verdict === 'new' && (
        <p>
          {[
            dueOn && `${COLUMN_WORDS.due[language]} ${dueOn}`,
            ...milestones.map(({ what, plannedOn }) => `${plannedOn} ${what}`),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      {notes.map(({ column, ...note }) => (
        <p key={`${column} ${note.zh}`} className={shared.quiet}>
          {note[language]}
        </p>
      ))}
      <details>
        <summary>{t('allCells')}</summary>
        <dl>
          {cells.map(({ column, text }) => (
            <div key={column}>
              <dt>{COLUMN_WORDS[column][language]}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}
