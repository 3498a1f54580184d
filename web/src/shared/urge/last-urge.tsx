import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import type { CaseDetail } from '../case/case-api';
import { shortMoment } from '../time/format-time';
import { urgeWords } from './urge-words';
import styles from './urge.module.css';

/** Who urged last, when, and what they wrote; nothing while nobody did. */
export function LastUrge({ found }: { found: Pick<CaseDetail, 'history'> }) {
  const t = useWords(urgeWords);
  const language = useLanguage();
  const last = found.history.find(({ action }) => action === 'case.urge');
  if (!last) return null;
  const { actorName: name, at, note } = last;
  const time = shortMoment(at, language);
  return (
    <p className={styles.last}>
      {note ? t('lastWords', { name, time, words: note }) : t('last', { name, time })}
    </p>
  );
}
