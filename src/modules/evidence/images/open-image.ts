import type { Sharp } from 'sharp';
import { theSharp } from '../../../platform/libraries/sharp.js';
import { BrokenPhotoError } from '../domain/evidence-errors.js';
import { MOST_PIXELS } from '../domain/evidence-kinds.js';

/** A picture that takes longer than this to decode was made to do so. */
const PATIENCE_S = 30;

/** A picture at hand, or the path of one that lies on the disk and need not be read as a whole. */
export type Picture = Buffer | string;

/** The first picture of a file, within our limits. */
export function openImage(picture: Picture): Sharp {
  return theSharp()(picture, {
    limitInputPixels: MOST_PIXELS,
    failOn: 'truncated',
    sequentialRead: true,
  }).timeout({
    seconds: PATIENCE_S,
  });
}

/** Reads the head only; Throws BrokenPhotoError. */
export async function headOf(picture: Picture) {
  return theSharp()(picture, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw new BrokenPhotoError();
    });
}
