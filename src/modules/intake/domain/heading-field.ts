import { GUESS_WORDS, HEADER_SYNONYMS, PROBLEM_HEADING, type FieldName } from './header-synonyms.js';
import { halfWidth, wordKey } from './text.js';

const FIELD_OF = new Map<string, FieldName>();
for (const [field, words] of Object.entries(HEADER_SYNONYMS)) {
  for (const word of words) FIELD_OF.set(wordKey(word), field as FieldName);
}

const GUESSES = GUESS_WORDS.map(([word, field]) => ({ key: wordKey(word), field }));
const PROBLEM_KEY = wordKey(PROBLEM_HEADING.zh);

const LONGEST_HEADING = 200;
/** A longer text is a sentence and names many things. */
const LONGEST_GUESS = 16;

/** The field a heading stands for: the whole text first, then what is outside brackets, then what is inside. */
export function fieldOf(heading: string): FieldName | null {
  const text = halfWidth(heading.slice(0, LONGEST_HEADING));
  const outside = text.replace(/[([【].*?[)\]】]/gs, '');
  const inside = /[([【](.*?)[)\]】]/s.exec(text)?.[1] ?? '';
  const keys = [text, outside, inside].map(wordKey);
  return keys.map((key) => FIELD_OF.get(key)).find(Boolean) ?? null;
}

/** The field whose tell-tale word a heading holds; a person should confirm it. */
export function guessField(heading: string): FieldName | null {
  const key = wordKey(heading.slice(0, LONGEST_HEADING));
  if (key.length > LONGEST_GUESS || key === PROBLEM_KEY) return null;
  return GUESSES.find((guess) => key.includes(guess.key))?.field ?? null;
}
