import { useLanguage } from '../../../i18n/language';
import { LINK_WORDS, type LinkKind } from './links-words';

/** The three verbs in the language of the reader. */
export function useLinkWords(): Record<LinkKind, string> {
  const language = useLanguage();
  return {
    repeat: LINK_WORDS.repeat[language],
    joined: LINK_WORDS.joined[language],
    dismissed: LINK_WORDS.dismissed[language],
  };
}
