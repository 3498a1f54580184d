import { useWords } from '../../i18n/words';
import { reminderWords } from './reminder-words';
import type { Letter } from './use-reminders';

/** What has become of the frozen cases; nothing where nothing has. */
export function useSince({ list, added }: Pick<Letter, 'list' | 'added'>): string | null {
  const t = useWords(reminderWords);
  const left = list.filter(({ hasLeft }) => hasLeft).length;
  const moved = list.filter(({ movedTo, hasLeft }) => movedTo && !hasLeft).length;
  const parts = [
    moved > 0 && t('sinceMoved', { n: moved }),
    left > 0 && t('sinceLeft', { n: left }),
    added > 0 && t('sinceAdded', { n: added }),
  ].filter(Boolean);
  return parts.length > 0 ? t('since', { what: parts.join('、') }) : null;
}
