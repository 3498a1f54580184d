import { Link } from 'react-router';
import type { Problem } from '../../api/problem';
import type { components } from '../../api/schema';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { HANDLING_LEVELS, type HandlingLevel } from '../../shared/case/handling-levels';
import { shortNumber } from '../../shared/case/short-number';
import { Mark } from '../../shared/status/mark';
import { levelsWords } from './levels-words';
import styles from './repeats.module.css';

interface Props {
  effect: components['schemas']['LevelsEffectResponse'] | undefined;
  error: Error | null;
}

/** Which matters would rise, fall or get a task force, before it is saved. */
export function LevelsEffect({ effect, error }: Props) {
  const t = useWords(levelsWords);
  const language = useLanguage();
  const levelOf = (level: HandlingLevel | null) => (level ? HANDLING_LEVELS[level][language] : t('nobody'));
  if (error)
    return (
      <p className={styles.lack} role="alert">
        {(error as Problem).detail ?? error.message}
      </p>
    );
  if (!effect || effect.matters.length === 0)
    return (
      <p className={styles.quiet} role="status">
        {t('nothing')}
      </p>
    );
  const { rising, falling, openingTaskForce, matters } = effect;
  const counts = [
    rising > 0 && t('rising', { n: rising }),
    falling > 0 && t('falling', { n: falling }),
    openingTaskForce > 0 && t('opening', { n: openingTaskForce }),
  ].filter(Boolean);
  return (
    <>
      <p role="status">
        <b>{counts.join(language === 'zh' ? '，' : ', ')}</b>
        {rising + falling > matters.length && ` ${t('first', { n: matters.length })}`}
      </p>
      <ul className={styles.matters}>
        {matters.map(({ headCaseId, headNumber, title, repeats, from, to, opensTaskForce }) => (
          <li key={headCaseId}>
            <Link to={`/cases/${headCaseId}`}>{shortNumber(headNumber) || title}</Link>
            <span>{title}</span>
            <small>
              {t('repeats')} {repeats}
            </small>
            <b>{t('fromTo', { from: levelOf(from), to: levelOf(to) })}</b>
            {opensTaskForce && <Mark kind="task-force" />}
          </li>
        ))}
      </ul>
    </>
  );
}
