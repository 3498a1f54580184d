import { useEffect } from 'react';
import { htmlLang, useLanguage } from './language';

/** Tells the document which language it speaks. */
export function useDocumentLanguage(): void {
  const language = useLanguage();
  useEffect(() => {
    document.documentElement.lang = htmlLang(language);
  }, [language]);
}
