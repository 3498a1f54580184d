/** Full-width forms as half-width ones; one character for one, so that positions stay the same. */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000\u00a0]/g, narrow);
}

/** Of a full-width form, or of a space that is none. */
function narrow(char: string): string {
  const code = char.charCodeAt(0);
  return code < 0xff01 ? ' ' : String.fromCharCode(code - 0xfee0);
}

/** Half-width text without white space and invisible marks. */
export function squash(text: string): string {
  return halfWidth(text).replace(/[\s\u200b-\u200d\u2060\ufeff]/g, '');
}

/** Text as it comes back from UTF-8: half a surrogate pair becomes �. */
export function wellFormed(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
