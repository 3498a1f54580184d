import { markup, type Html } from './markup.js';
import { flat, keepUnits, oneLine } from './one-line.js';
import { ACCENT } from './palette.js';

/** Words that both parts of a mail print, with weight where the HTML part shows it. */
export type Sentence = readonly (string | Weighted)[];

export interface Weighted {
  text: string;
  weight: 'strong' | 'accent';
}

export function strong(text: string): Weighted {
  return { text, weight: 'strong' };
}

export function accent(text: string): Weighted {
  return { text, weight: 'accent' };
}

export function sentenceText(sentence: Sentence): string {
  return oneLine(sentence.map((part) => (typeof part === 'string' ? part : part.text)).join(''));
}

export function sentenceHtml(sentence: Sentence): Html {
  return markup`${sentence.map(partHtml)}`;
}

/** The dot between two facts stays at the end of a line. */
function partHtml(part: string | Weighted): Html {
  if (typeof part === 'string') return markup`${keepUnits(flat(part)).replaceAll(' · ', '\u00a0· ')}`;
  if (part.weight === 'accent') return markup`<b style="color:${ACCENT}">${flat(part.text)}</b>`;
  return markup`<b style="font-weight:600">${flat(part.text)}</b>`;
}

/** Puts the middle dot between facts and leaves out those that are not there. */
export function facts(...found: (Sentence | string | null | undefined | false)[]): Sentence {
  const present = found.filter((one) => one !== null && one !== undefined && one !== false && one.length > 0);
  return present.flatMap((one, index) => {
    const words = typeof one === 'string' ? [one] : (one as Sentence);
    return index === 0 ? words : [' · ', ...words];
  });
}
