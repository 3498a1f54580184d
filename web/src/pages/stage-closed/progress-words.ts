import type { Language } from '../../i18n/language';
import type { Translate } from '../../i18n/words';
import { shortMoment } from '../../shared/time/format-time';
import { stageClosedWords } from './stage-closed-words';
import type { WatchedCase } from './use-stage-closed';

const isKnown = (action: string): action is keyof typeof stageClosedWords => action in stageClosedWords;

/** What was last said of it, and when; a move without words is told by its name. */
export function progressWords(
  { progress }: WatchedCase,
  t: Translate<typeof stageClosedWords>,
  language: Language,
): string {
  if (!progress) return t('noProgress');
  const { note, action, at, byName } = progress;
  const said = note ?? (isKnown(action) ? t(action) : action);
  return `${said}（${byName} ${shortMoment(at, language)}）`;
}
