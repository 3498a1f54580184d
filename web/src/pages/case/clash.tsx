import { useUnits } from '../../api/directory';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import type { CaseDetail } from '../../shared/case/case-api';
import { CHANNEL_WORDS } from '../../shared/case/channels';
import { caseWords } from './case-words';
import { factOf, type Fact } from './fact-draft';
import styles from './case.module.css';

/** Somebody else has changed the same fact meanwhile: theirs beside mine, and a way to take it. */
export function Clash({ found, name, onTake }: { found: CaseDetail; name: Fact; onTake: () => void }) {
  const t = useWords(caseWords);
  const language = useLanguage();
  const units = useUnits().data ?? [];
  const theirs = (): string => {
    const now = factOf(found, name);
    if (name === 'caseOfficerId') return found.caseOfficerName ?? t('none');
    if (name === 'caseLeaderId') return found.caseLeaderName ?? t('none');
    if (name === 'streetId') return units.find(({ id }) => id === now)?.name ?? t('none');
    if (name === 'channel') return found.channel ? CHANNEL_WORDS[found.channel][language] : t('none');
    if (name === 'pollutionTypes')
      return found.pollutionTypes.map(({ label }) => label).join('、') || t('none');
    return Array.isArray(now) ? now.join('；') : String(now || t('none'));
  };
  return (
    <p className={styles.clash} role="status">
      {t('clash', { theirs: theirs() })}{' '}
      <button type="button" className={styles.link} onClick={onTake}>
        {t('takeTheirs')}
      </button>
    </p>
  );
}
