import { useLanguage } from '../../../i18n/language';
import { BUILT_IN_WORDS } from '../ledger-words';
import type { View } from './use-views';

/** A built-in view has its words here, a saved one its own name. */
export function useViewName(): (view: View) => string {
  const language = useLanguage();
  return ({ key, name }) => name ?? BUILT_IN_WORDS[key]?.[language] ?? key;
}
