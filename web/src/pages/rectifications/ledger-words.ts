import type { Translate } from '../../i18n/words';
import type { rectificationsWords } from './rectifications-words';
import type { TaskLine } from './use-rectifications';

/** Under the bar: what was told last, or what comes next. */
export function barWords(task: TaskLine, t: Translate<typeof rectificationsWords>): string {
  if (task.lastProgress) return task.lastProgress;
  return task.nextMilestone ? t('next', { what: task.nextMilestone }) : t('allDone');
}
