import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { STEP_WORDS } from '../../shared/case/explain-words';
import { spanWords } from '../../shared/clock-light/light-words';
import { ExplainedLight } from '../../shared/explained-light/explained-light';
import { shortDay, shortMoment } from '../../shared/time/format-time';
import { pausesWords } from './pauses-words';
import type { PausedCase } from './use-pauses';
import styles from './pauses.module.css';

/** One case whose clock stands. */
export function PauseRow({ paused }: { paused: PausedCase }) {
  const t = useWords(pausesWords);
  const language = useLanguage();
  const { case: line, steps, reason, since, untilOn, byName, days, left, long } = paused;
  return (
    <tr>
      <td className={styles.days}>
        {t('standsFor', { n: days })} {long && <small className={styles.long}>{t('long')}</small>}
      </td>
      <td>
        <Link to={`/cases/${line.id}`}>{line.title}</Link>
        <small>{line.number.raw}</small>
      </td>
      <td>{line.lead?.name ?? '—'}</td>
      <td>{steps.map((step) => STEP_WORDS[step][language]).join('、')}</td>
      <td className={styles.reason}>{reason}</td>
      <td className={styles.days}>
        {shortMoment(since, language)}
        <small>{untilOn ? t('until', { day: shortDay(untilOn, language) }) : t('open')}</small>
      </td>
      <td>{byName}</td>
      <td>
        {left.overdue
          ? t('late', { span: spanWords(left.overdue, language) })
          : spanWords(left.remaining, language)}
        <small>
          <ExplainedLight line={line} />
        </small>
      </td>
    </tr>
  );
}
