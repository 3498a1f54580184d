import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { Panel } from '../../shared/page/panel';
import { shortMoment } from '../../shared/time/format-time';
import { levelsWords } from './levels-words';
import { PolicyText } from './policy-text';
import { useLevelChanges } from './use-levels';
import styles from './repeats.module.css';

/** Every change of the rule, newest first. */
export function LevelChanges() {
  const t = useWords(levelsWords);
  const language = useLanguage();
  const changes = useLevelChanges().data;
  if (!changes) return null;
  return (
    <Panel title={t('changes')}>
      {changes.length === 0 && <p className={styles.quiet}>{t('noChanges')}</p>}
      <ol className={styles.lines}>
        {changes.map(({ id, at, byName, after, matters }) => (
          <li key={id}>
            <time dateTime={at}>{shortMoment(at, language)}</time>
            <b>{byName}</b>
            <span>
              <PolicyText policy={after} />
              <small className={styles.quiet}> {t('changed', { n: matters })}</small>
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
