import sharp from 'sharp';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';

/** What a person looks at on a screen; on half a page of paper. */
export const SCREEN_EDGE = 2048;
export const PAPER_EDGE = 1000;
/** 12,000 by 8,000: more than any phone takes. */
const MOST_PIXELS = 100_000_000;

/** A photo as it is handed on: upright, no larger than it has to be, without EXIF. Null when it cannot be read. */
export async function displayPhoto(source: Readable, edge: number): Promise<Buffer | null> {
  const bytes = await buffer(source);
  return sharp(bytes, { limitInputPixels: MOST_PIXELS })
    .rotate()
    .resize(edge, edge, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 80 })
    .toBuffer()
    .catch(() => null);
}
