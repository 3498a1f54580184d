import { useSyncExternalStore } from 'react';

export type Language = 'zh' | 'en';

const STORAGE_KEY = 'duban.language';
const listeners = new Set<() => void>();
let current: Language = localStorage.getItem(STORAGE_KEY) === 'en' ? 'en' : 'zh';

export const getLanguage = (): Language => current;

export function setLanguage(language: Language): void {
  current = language;
  localStorage.setItem(STORAGE_KEY, language);
  listeners.forEach((tell) => tell());
}

/** BCP 47 tag for `lang` attributes and the Accept-Language header. */
export const htmlLang = (language: Language): string => (language === 'zh' ? 'zh-CN' : 'en');

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useLanguage = (): Language => useSyncExternalStore(subscribe, getLanguage);
