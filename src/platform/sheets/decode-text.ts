export interface DecodedText {
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
}

const LOOKED_AT = 4096;

/**
 * Text of a file: what its byte order mark says, UTF-16 where every other byte is zero, UTF-8 where the bytes fit, else
 * GB18030 as Excel in China writes. Null when the bytes are no text at all.
 */
export function decodeText(bytes: Buffer): DecodedText | null {
  const encoding = wideEncoding(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'gb18030');
  const text = new TextDecoder(encoding).decode(bytes);
  return isBinary(text) ? null : { text, encoding };
}

function wideEncoding(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // Without a mark: commas, digits and line ends have a zero byte, always on the same side.
  const zeros = [0, 0];
  bytes.subarray(0, LOOKED_AT).forEach((byte, at) => {
    if (byte === 0) zeros[at % 2]!++;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > 0 && even === 0) return 'utf-16le';
  return even > 0 && odd === 0 ? 'utf-16be' : null;
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Programs and pictures are full of control bytes; a text has hardly one. */
function isBinary(text: string): boolean {
  const head = text.slice(0, LOOKED_AT);
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  const odd = head.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return text.includes('\0') || odd * 50 > head.length;
}
