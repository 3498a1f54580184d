import { pinyinInitials } from './pinyin-initials';

/** Whether the characters of `part` stand in `text` in this order. */
function inOrder(text: string, part: string): boolean {
  let from = 0;
  for (const char of part) {
    from = text.indexOf(char, from) + 1;
    if (from === 0) return false;
  }
  return true;
}

/** Phrases that fit what was typed, by characters or by the initials of their pinyin; whole stretches first. */
export function filterPhrases<P extends { text: string }>(phrases: readonly P[], typed: string): P[] {
  const part = typed.trim().toLowerCase();
  if (!part) return [...phrases];
  const rank = ({ text }: P): number => {
    const plain = text.toLowerCase();
    const initials = pinyinInitials(text);
    if (plain.includes(part) || initials.includes(part))
      return plain.startsWith(part) || initials.startsWith(part) ? 0 : 1;
    return inOrder(plain, part) || inOrder(initials, part) ? 2 : 3;
  };
  return phrases
    .map((phrase) => ({ phrase, at: rank(phrase) }))
    .filter(({ at }) => at < 3)
    .sort((a, b) => a.at - b.at)
    .map(({ phrase }) => phrase);
}
