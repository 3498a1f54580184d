/** Must not begin a line. */
const NO_START = /^[，。；：、！？）〕》”’％…—,.;:!?)\]%]/u;
/** Must not end one. */
const NO_END = /[（〔《“‘([]$/u;
/** A number or a Latin word stays in one piece; everything else may be parted between characters. */
const PIECES = /[*A-Za-z0-9][A-Za-z0-9.*/@:_-]*|[\s\S]/gu;

/** Breaks a text into lines no wider than `width`, as Chinese is set; line breaks of the text are kept. */
export function wrapText(text: string, width: number, widthOf: (text: string) => number): string[] {
  return text.split('\n').flatMap((one) => wrapLine(one, width, widthOf));
}

function wrapLine(text: string, width: number, widthOf: (text: string) => number): string[] {
  const pieces = (text.match(PIECES) ?? []).flatMap((piece) =>
    widthOf(piece) > width ? [...piece] : [piece],
  );
  const lines: string[][] = [[]];
  let used = 0;
  for (const piece of pieces) {
    const wide = widthOf(piece);
    const line = lines.at(-1)!;
    if (used + wide > width && line.length > 0) {
      const moved = carried(line, piece);
      lines.push([...moved, piece]);
      used = [...moved, piece].reduce((sum, one) => sum + widthOf(one), 0);
    } else {
      line.push(piece);
      used += wide;
    }
  }
  return lines.map((line) => line.join('').trimEnd());
}

/** What goes down to the next line together with a sign that must not begin it. Takes it off the line. */
function carried(line: string[], next: string): string[] {
  const moved: string[] = [];
  let first = next;
  while (line.length > 1 && moved.length < 3 && (NO_START.test(first) || NO_END.test(line.at(-1)!))) {
    first = line.pop()!;
    moved.unshift(first);
  }
  return moved;
}
