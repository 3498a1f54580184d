import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { LightShape } from '../clock-light/light-shape';
import { longDay } from '../time/format-time';
import { useUnitWork } from './unit-work-api';
import styles from './unit-work.module.css';
import { unitWorkWords } from './unit-work-words';
import { useTallyText } from './visit-tally';

/** For the verify desk in one line: visits, readings above their limit, a shut-down with the day of its review. */
export function UnitWorkLine({ caseId }: { caseId: string }) {
  const t = useWords(unitWorkWords);
  const language = useLanguage();
  const tallyText = useTallyText();
  const { data } = useUnitWork(caseId);
  if (!data) return null;
  const over = data.siteVisits.flatMap(({ readings }) => readings.filter((reading) => reading.over)).length;
  const stopped = data.shutDowns.find(({ outcome }) => outcome === null);
  return (
    <p className={styles.line}>
      <span>{tallyText(data.tally) ?? t('none')}</span>
      {over > 0 && <span>{t('over', { n: over })}</span>}
      {(data.siteVisits.length > 0 || data.talks.length > 0) && (
        <Link to={`/cases/${caseId}/visits`}>{t('openVisits')}</Link>
      )}
      {stopped && (
        <span className={styles.stopped}>
          <LightShape colour="yellow" />
          {t('shutDown')} · {t('reviewDue', { day: longDay(stopped.reviewOn, language) })} ·{' '}
          {t('reason', { reason: stopped.reason })}
        </span>
      )}
    </p>
  );
}
