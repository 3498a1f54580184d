/** Marks that turn the direction of writing: with them a title could show other words than it holds. */
const BIDI = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Free text without control characters and line breaks: it can never start a line of its own. */
export function flat(text: string): string {
  return text.replace(BIDI, '').replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ');
}

/** Free text that stands alone on a line. */
export function oneLine(text: string): string {
  return flat(text).trim();
}

/** A mail subject: one line, so that no text of a case can add a header. */
export function subjectLine(text: string): string {
  return oneLine(text);
}

/** A number stays with its unit, so that a narrow cell breaks before `2 个工作日` and not in it. */
export function keepUnits(text: string): string {
  return text.replace(/(\d) (?=[件次天个小分时])/g, '$1\u00a0');
}
