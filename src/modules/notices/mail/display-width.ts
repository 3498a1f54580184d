/** Columns of one character: 1 for ASCII, 0 for what takes no room, 2 for all else, as Chinese terminals draw ■ and “ too. */
function columns(character: string): number {
  if (/^[\u0020-\u007e]$/.test(character)) return 1;
  return /^[\p{Mn}\p{Me}\p{Cf}]$/u.test(character) ? 0 : 2;
}

export function displayWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + columns(character), 0);
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
  const lines = [''];
  for (const piece of (text.match(PIECE) ?? []).flatMap((one) => splitLong(one, width - indent))) {
    const line = lines.at(-1) ?? '';
    if (displayWidth(line + piece.trimEnd()) <= width) lines[lines.length - 1] = line + piece;
    else lines.push(' '.repeat(indent) + piece.trimStart());
  }
  return lines.map((line) => line.trimEnd());
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
