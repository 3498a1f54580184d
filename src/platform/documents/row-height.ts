/** Of Excel; a higher row is cut there and can be read in the cell. */
const HIGHEST = 409;
/** Pixels of a character of column width, and what its edges take. */
const UNIT = 7;
const EDGES = 6;
const POINT = 96 / 72;
/** Words do not fill their lines to the end. */
const SLACK = 1.08;

/** Points that a row of wrapped texts needs: not every program finds it out by itself. */
export function rowHeight(texts: readonly string[], widths: readonly number[], size: number): number {
  const lines = texts.map((text, at) => {
    const room = Math.max(1, (widths[at] ?? 0) * UNIT - EDGES);
    return text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((pixelsOf(line, size) * SLACK) / room)), 0);
  });
  return Math.min(HIGHEST, Math.max(1, ...lines) * size * 1.4 + 4);
}

/** A Chinese character is as wide as it is high, another half as wide. */
function pixelsOf(line: string, size: number): number {
  return [...line].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0xff ? size : size * 0.55), 0) * POINT;
}
