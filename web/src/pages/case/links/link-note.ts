import type { Language } from '../../../i18n/language';
import type { HistoryEntry } from '../../../shared/case/fold-history';
import { shortNumber } from '../../../shared/case/short-number';
import { DECISION_WORDS, type LinkKind } from './links-words';

const ABOUT_LINKS = ['case.link', 'case.linked', 'case.unlink'];

/** What an entry of the history says of a link: which kind, with which case. */
export function linkNote({ action, data }: HistoryEntry, language: Language): string {
  if (!ABOUT_LINKS.includes(action)) return '';
  const { kind, number } = data as { kind?: LinkKind; number?: string | null };
  return [kind && DECISION_WORDS[kind][language], shortNumber(number ?? null)].filter(Boolean).join(' · ');
}
