import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { dateOf, longDay, monthOf, weekdayOf } from '../time/format-time';
import { explanationWords } from './explanation-words';
import type { GridDay } from './grid-day';
import styles from './explanation-card.module.css';

interface Props {
  cell: GridDay;
  /** First drawn cell and first of a month carry the month: 5/1. */
  showMonth: boolean;
  startLabel: string;
}

/** One day: date above, what it counted for below; read out in full. */
export function DayCell({ cell, showMonth, startLabel }: Props) {
  const language = useLanguage();
  const t = useWords(explanationWords);
  if (cell.mark === 'outside') return <td className={styles.outside} />;

  const n = cell.count ?? '';
  const below = {
    start: startLabel,
    counted: String(n),
    extended: `+${cell.extra ?? n}`,
    skipped: t('restDay'),
    added: `${t('makeUp')} ${n}`.trim(),
    due: cell.extra ? `+${cell.extra}` : (cell.reason ?? (cell.count ? String(n) : t('dueShort'))),
    paused: t('stood'),
    outside: '',
  }[cell.mark];

  const spoken = [longDay(cell.day, language), weekdayOf(cell.day, language)];
  if (cell.mark === 'start') spoken.push(startLabel);
  if (cell.mark === 'skipped') spoken.push(cell.reason ?? '', t('cellSkipped'));
  if (cell.mark === 'paused') spoken.push(t('cellPaused'));
  if (cell.mark === 'added') spoken.push(t('cellAdded'));
  if (cell.mark === 'due') spoken.push(t('cellDue'));
  if (cell.extra) spoken.push(t('cellExtended', { n: cell.extra }));
  else if (cell.count)
    spoken.push(t(cell.mark === 'extended' ? 'cellExtended' : 'cellCounted', { n: cell.count }));

  const date = showMonth ? `${monthOf(cell.day)}/${dateOf(cell.day)}` : String(dateOf(cell.day));
  return (
    <td
      className={`${styles.cell} ${styles[cell.mark]}`}
      title={cell.mark === 'skipped' ? cell.reason : undefined}
    >
      <span aria-hidden="true" className={styles.face}>
        <b>{date}</b>
        <small>{below}</small>
      </span>
      <span className="visually-hidden">{spoken.filter(Boolean).join(' ')}</span>
    </td>
  );
}
