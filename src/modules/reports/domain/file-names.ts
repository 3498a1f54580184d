/** What Windows, a shell or a reader from right to left would trip over. */
const UNSAFE = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;
/** In bytes: 255 is what file systems take, less what stands before and behind. */
const LONGEST = 150;
/** Names of devices, with or without an ending. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** A part of a path that every system can unpack; never empty, never hidden. */
export function safeName(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(UNSAFE, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+/, '');
  const kept = shortened(plain).replace(/[.\s]+$/, '');
  return (DEVICES.test(kept) ? `_${kept}` : kept) || '未命名';
}

/** Names that differ, also where capitals count for nothing. */
export class UniqueNames {
  private readonly taken = new Set<string>();

  of(name: string, ending = ''): string {
    for (let n = 1; ; n += 1) {
      const one = `${name}${n === 1 ? '' : `（${n}）`}${ending}`;
      const key = one.toLowerCase();
      if (this.taken.has(key)) continue;
      this.taken.add(key);
      return one;
    }
  }
}

function shortened(text: string): string {
  let used = 0;
  let kept = '';
  for (const char of text) {
    used += Buffer.byteLength(char);
    if (used > LONGEST) return kept;
    kept += char;
  }
  return kept;
}
