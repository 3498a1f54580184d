import { parseAcceptanceNumber } from '../../cases/domain/index.js';
import { halfWidth } from './text.js';

const SAME = '(?:重复|相同|同一|一致)';
const NUMBERED = new RegExp(
  `[与和同][^,。;()\\n]{0,24}?([DX信电][0-9A-Z]{8,30}|[0-9A-Z]{3,30}(?=号))号?[^,。;\\n]{0,12}?${SAME}`,
  'g',
);

/** Normalised numbers of other cases that a text calls the same matter, each once; `own` is left out. */
export function findRepeatMentions(text: string, own: string): string[] {
  const plain = halfWidth(text).toUpperCase();
  const numbers = [...plain.matchAll(NUMBERED)].map(
    (found) => parseAcceptanceNumber(found[1] ?? '').normalized,
  );
  return [...new Set(numbers)].filter((number) => number !== '' && number !== own);
}
