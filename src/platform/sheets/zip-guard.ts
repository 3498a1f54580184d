import { listZip, unzipEntry, type ZipEntry } from '../documents/zip.js';
import { BrokenFileError, UnsafeXmlError, ZipBombError } from './sheet-errors.js';
import { SHEET_LIMITS } from './sheet-limits.js';

/** Small parts may shrink a hundredfold without harm. */
const RATIO_COUNTS_FROM = 1024 * 1024;

/**
 * Refuses what must not be unpacked by a library: a bomb, a lying directory, definitions in the XML. Both the declared
 * sizes and the real ones count; the caller has bounded the packed size.
 */
export function guardZip(bytes: Buffer, filename: string): ZipEntry[] {
  const entries = orBroken(() => listZip(bytes), filename);
  const total = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  const swollen = entries.some(
    ({ packed, unpacked }) => unpacked > RATIO_COUNTS_FROM && unpacked > packed * SHEET_LIMITS.ratio,
  );
  if (total > SHEET_LIMITS.unpackedBytes || swollen || entries.length > SHEET_LIMITS.zipEntries) {
    throw new ZipBombError({ filename });
  }
  for (const entry of entries) {
    const content = unzipTrue(bytes, entry, filename);
    if (saysTwoSizes(bytes, entry)) throw new ZipBombError({ filename });
    const isXml = /\.(?:xml|rels|vml)$/i.test(entry.name);
    if (isXml && (content.includes('<!ENTITY') || content.includes('<!DOCTYPE')))
      throw new UnsafeXmlError({ filename });
  }
  return entries;
}

/** Some libraries believe the second place where the size stands; it may be left open there. */
function saysTwoSizes(bytes: Buffer, { headerAt, unpacked }: ZipEntry): boolean {
  const again = bytes.readUInt32LE(headerAt + 22);
  return again !== 0 && again !== unpacked;
}

function unzipTrue(bytes: Buffer, entry: ZipEntry, filename: string): Buffer {
  try {
    return unzipEntry(bytes, entry);
  } catch (error) {
    const lied = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw lied ? new ZipBombError({ filename }) : new BrokenFileError({ filename });
  }
}

function orBroken<T>(read: () => T, filename: string): T {
  try {
    return read();
  } catch {
    throw new BrokenFileError({ filename });
  }
}
