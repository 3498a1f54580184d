const LONGEST = 120;
/** Control signs, and signs that turn the direction of writing round or cannot be seen. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
/** What one system or another reads as part of a path or a pattern. */
const FORBIDDEN = /[\\/:*?"<>|]/g;
/** Devices of Windows, with any ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** The name as people gave it, made fit to be written on any disk; it is shown and offered, and never a path of ours. */
export function keptName(given: string): string {
  const seen = wellFormed(given).normalize('NFC').replace(UNSEEN, '').replace(FORBIDDEN, '_');
  const trimmed = seen.replace(/\s+/gu, ' ').replace(/^[.\s]+|[.\s]+$/gu, '');
  return shorten(trimmed.replace(DEVICE, '_$1')) || '未命名';
}

/** In small letters, without the dot; empty when there is none. */
export function endingOf(name: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** The same name with this ending, unless it ends so already. */
export function withEnding(name: string, ending: string): string {
  const own = endingOf(name);
  if (own === ending) return name;
  return `${own ? name.slice(0, -own.length - 1) : name}.${ending}`;
}

/** Long names lose their middle part, never their ending. */
function shorten(name: string): string {
  const signs = [...name];
  if (signs.length <= LONGEST) return name;
  const tail = endingOf(name) ? `.${endingOf(name)}` : '';
  return signs.slice(0, LONGEST - tail.length).join('') + tail;
}

/** Half a sign (a lone surrogate) becomes the sign for an unknown one. */
const wellFormed = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');
