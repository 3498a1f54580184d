import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { HANDLING_LEVELS } from '../../shared/case/handling-levels';
import { levelsWords } from './levels-words';
import type { LevelPolicy } from './use-levels';

/** A policy in one line. */
export function PolicyText({ policy: { rules, withinDays, onlyAfterClosure } }: { policy: LevelPolicy }) {
  const t = useWords(levelsWords);
  const language = useLanguage();
  const parts = [
    ...rules.map(
      ({ fromRepeats, level, opensTaskForce }) =>
        t('oneRule', { n: fromRepeats, level: HANDLING_LEVELS[level][language] }) +
        (opensTaskForce ? t('withForce') : ''),
    ),
    ...(withinDays === null ? [] : [t('within', { n: withinDays })]),
    ...(onlyAfterClosure ? [t('onlyAfterClosure')] : []),
  ];
  return <span>{parts.join(language === 'zh' ? '；' : '; ')}</span>;
}
