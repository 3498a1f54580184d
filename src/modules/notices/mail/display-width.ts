/** Columns of one character: 1 for ASCII, 0 for what takes no room, 2 for all else, as Chinese terminals draw ■ and “ too. */
function columns(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x20 && code <= 0x7e) return 1;
  // Nearly all that is not ASCII: a digest measures half a million of these.
  if (code >= 0x4e00 && code <= 0x9fff) return 2;
  return /^[\p{Mn}\p{Me}\p{Cf}]$/u.test(character) ? 0 : 2;
}

export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += columns(character);
  return width;
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}

/** A word, or one Chinese character, with the marks that must not be parted from it: none of ,。 begins a line, none of (“ ends one. */
const PIECE = /\s+|[（“《【]*(?:[!-\u007e]+|[^\s!-\u007e])[，。；：、）”》】?!%]*/gu;

/** Lines of at most `width` columns; lines after the first begin with `indent` spaces. */
export function wrap(text: string, width: number, indent = 0): string[] {
  if (displayWidth(text) <= width) return [text.trimEnd()];
  const lines: string[] = [];
  let line = '';
  let filled = 0;
  for (const piece of (text.match(PIECE) ?? []).flatMap((one) => splitLong(one, width - indent))) {
    if (filled + displayWidth(piece.trimEnd()) <= width) line += piece;
    else {
      lines.push(line.trimEnd());
      line = ' '.repeat(indent) + piece.trimStart();
      filled = 0;
    }
    filled = filled === 0 ? displayWidth(line) : filled + displayWidth(piece);
  }
  return [...lines, line.trimEnd()];
}

/** A piece wider than a whole line is cut where the line ends. */
function splitLong(piece: string, width: number): string[] {
  if (displayWidth(piece) <= width) return [piece];
  const parts = [''];
  for (const character of piece) {
    const part = parts.at(-1) ?? '';
    if (displayWidth(part + character) <= width) parts[parts.length - 1] = part + character;
    else parts.push(character);
  }
  return parts;
}
