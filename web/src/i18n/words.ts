import { useCallback } from 'react';
import { useLanguage, type Language } from './language';

/** One feature's words: every key says both languages side by side, so neither can be forgotten. */
export type Words = Record<string, Phrase>;
export interface Phrase {
  zh: string;
  en: string;
}
export type Values = Record<string, string | number>;

/**
 * Fills `{name}` with a value, and `{name|one|many}` with the word that fits the number called `name`.
 * An unknown name stays visible, so that a slip is seen and not swallowed.
 */
export function fill(template: string, values: Values = {}): string {
  return template.replace(
    /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      if (one === undefined) return String(value);
      return Number(value) === 1 ? one : (many ?? '');
    },
  );
}

export const say = (phrase: Phrase, language: Language, values?: Values): string =>
  fill(phrase[language], values);

export type Translate<W extends Words> = (key: keyof W & string, values?: Values) => string;

/** `const t = useWords(signInWords); t('title')`: typed keys, re-rendered when the language changes. */
export function useWords<W extends Words>(words: W): Translate<W> {
  const language = useLanguage();
  return useCallback((key, values) => say(words[key] as Phrase, language, values), [words, language]);
}
