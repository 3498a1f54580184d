import { halfWidth } from './text.js';
import type { Stretch } from './mask-slip.js';
import { BATCH, CHANNEL, KEY, NUMBER, SUPPLEMENT } from './read-slip.js';

export const PIECE_KINDS = [
  'number',
  'batch',
  'channel',
  'key',
  'supplement',
  'date',
  'street',
  'place',
  'subject',
  'type',
  'repeat',
  'personal',
] as const;
export type PieceKind = (typeof PIECE_KINDS)[number];

/** A stretch of the pasted text that was understood. */
export interface SlipPiece extends Stretch {
  kind: PieceKind;
}

/** A word that was understood, as far as it stands in the text. */
export interface FoundWord {
  kind: PieceKind;
  word: string | null | undefined;
}

const DATE = /20\d{2}\s?[年./-]\s?\d{1,2}\s?[月./-]\s?\d{1,2}\s?日?/;
const HEAD = 120;
const BETWEEN = '[\\s"“”「」『』]{0,3}';

/** Where the recognised pieces stand, in order and without overlap; what was blacked out goes before all. */
export function piecesIn(
  text: string,
  personal: readonly Stretch[],
  words: readonly FoundWord[],
): SlipPiece[] {
  const plain = halfWidth(text);
  const shaped = (kind: PieceKind, shape: RegExp, within = plain.length): SlipPiece[] =>
    at(kind, shape.exec(plain.slice(0, within)));
  const found = [
    ...personal.map((one) => ({ kind: 'personal' as const, ...one })),
    ...shaped('number', NUMBER),
    ...shaped('batch', BATCH),
    ...shaped('channel', CHANNEL, HEAD),
    ...shaped('key', KEY, HEAD),
    ...shaped('supplement', SUPPLEMENT, HEAD),
    ...shaped('date', DATE),
    ...words.flatMap(({ kind, word }) => (word ? at(kind, loose(word).exec(plain)) : [])),
  ];
  const taken: SlipPiece[] = [];
  for (const piece of found)
    if (!taken.some(({ start, end }) => piece.start < end && start < piece.end)) taken.push(piece);
  return taken.sort((a, b) => a.start - b.start);
}

/** A word with the spaces and quotation marks that people put into it. */
function loose(word: string): RegExp {
  const chars = [...halfWidth(word)].map((char) => char.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(chars.join(BETWEEN), 'i');
}

function at(kind: PieceKind, found: RegExpExecArray | null): SlipPiece[] {
  return found ? [{ kind, start: found.index, end: found.index + found[0].length }] : [];
}
