import sharp, { type Sharp } from 'sharp';
import { BrokenPhotoError } from '../domain/evidence-errors.js';
import { MOST_PIXELS } from '../domain/evidence-kinds.js';

/** A picture that takes longer than this to decode was made to do so. */
const PATIENCE_S = 30;

sharp.cache(false);
// Only these three ever decode anything: SVG, PDF and the rest of what the library knows stay shut.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});

/** The first picture of a file, within our limits. */
export function openImage(bytes: Buffer): Sharp {
  return sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'truncated', sequentialRead: true }).timeout({
    seconds: PATIENCE_S,
  });
}

/** Reads the head only; Throws BrokenPhotoError. */
export async function headOf(bytes: Buffer) {
  return sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw new BrokenPhotoError();
    });
}
