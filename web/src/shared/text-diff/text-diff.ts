export interface DiffPart {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

const MOST = 1_500;

/** Words of letters and digits, single characters else: Chinese has no blanks to split at. */
const piecesOf = (text: string): string[] => text.match(/[A-Za-z0-9]+|\s+|[^A-Za-z0-9\s]/gu) ?? [];

/** What was taken out of `before` and what was put in to make `after`; long texts are compared sentence by sentence. */
export function textDiff(before: string, after: string): DiffPart[] {
  const split = (text: string): string[] =>
    before.length + after.length > MOST * 2 ? (text.match(/[^。；\n]*[。；\n]?/gu) ?? []) : piecesOf(text);
  const a = split(before);
  const b = split(after);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end += 1;
  return joined([
    ...a.slice(0, start).map((text): DiffPart => ({ kind: 'same', text })),
    ...middle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...a.slice(a.length - end).map((text): DiffPart => ({ kind: 'same', text })),
  ]);
}

/** The longest common row of pieces, walked from the front. */
function middle(a: string[], b: string[]): DiffPart[] {
  const width = b.length + 1;
  const length = new Uint16Array((a.length + 1) * width);
  const at = (row: number, column: number): number => length[row * width + column] ?? 0;
  for (let row = a.length - 1; row >= 0; row -= 1)
    for (let column = b.length - 1; column >= 0; column -= 1)
      length[row * width + column] =
        a[row] === b[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  const parts: DiffPart[] = [];
  let row = 0;
  let column = 0;
  while (row < a.length || column < b.length) {
    if (row < a.length && column < b.length && a[row] === b[column]) {
      parts.push({ kind: 'same', text: a[row] ?? '' });
      row += 1;
      column += 1;
    } else if (row < a.length && (column >= b.length || at(row + 1, column) >= at(row, column + 1))) {
      parts.push({ kind: 'gone', text: a[row] ?? '' });
      row += 1;
    } else {
      parts.push({ kind: 'new', text: b[column] ?? '' });
      column += 1;
    }
  }
  return parts;
}

function joined(parts: readonly DiffPart[]): DiffPart[] {
  const out: DiffPart[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (last?.kind === part.kind) last.text += part.text;
    else out.push({ ...part });
  }
  return out;
}
