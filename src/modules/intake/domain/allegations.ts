interface Mark {
  start: number;
  end: number;
  ordinal: number;
}

const CHINESE = '一二三四五六七八九十';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩';
const FRONT = '(?<=^|[\\s。;；:：,，!！)）、])';

/** Ways to number a list; the first that counts 1, 2, … without a gap is taken. */
const STYLES: readonly RegExp[] = [
  new RegExp(`[(（]([${CHINESE}])[)）]`, 'g'),
  new RegExp('[(（](\\d{1,2})[)）]', 'g'),
  new RegExp(`([${CIRCLED}])`, 'g'),
  new RegExp(`${FRONT}([${CHINESE}])(?:、|是)`, 'g'),
  // Not “1.8V/m”: a digit behind the point makes it a measured value.
  new RegExp(`${FRONT}(\\d{1,2})(?:[.．](?!\\d)|、)`, 'g'),
];

/** A clause that leans on the one before it is no allegation of its own. */
const LEANING = /^(?:并|且|而|但|也|还|同时|以及|导致|致使|影响|要求|请求|希望)/;
const SHORTEST = 10;

function ordinalOf(text: string): number {
  return Number(text) || CHINESE.indexOf(text) + 1 || CIRCLED.indexOf(text) + 1;
}

function marksOf(style: RegExp, text: string): Mark[] {
  const marks = [...text.matchAll(style)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    ordinal: ordinalOf(found[1] ?? ''),
  }));
  const inOrder = marks.length > 1 && marks.every((mark, index) => mark.ordinal === index + 1);
  return inOrder ? marks : [];
}

function clean(part: string): string {
  return part
    .trim()
    .replace(/^[:：,，、;；]+|(?<![;；,，])[;；,，]+$/g, '')
    .trim();
}

function byMarks(text: string, marks: readonly Mark[]): string[] {
  const lead = text.slice(0, marks[0]!.start).trim();
  const items = marks.map((mark, index) => text.slice(mark.end, marks[index + 1]?.start));
  // “来信反映:” only leads in; a full sentence in front of the list is an allegation too.
  return [...(/[。;；!！]$/.test(lead) ? [lead] : []), ...items].map(clean).filter(Boolean);
}

function bySemicolons(text: string): string[] {
  const parts = text.split(/[;；]/).map(clean);
  const whole = parts.every((part) => part.length >= SHORTEST && !LEANING.test(part));
  return whole ? parts : [];
}

/** Proposes the allegations of a complaint: a numbered list, or clauses set apart by semicolons; else the whole text. */
export function splitAllegations(text: string): string[] {
  if (text.trim() === '') return [];
  const marks = STYLES.map((style) => marksOf(style, text)).find((found) => found.length > 0);
  const parts = marks ? byMarks(text, marks) : bySemicolons(text);
  return parts.length > 1 ? parts : [text.trim()];
}
