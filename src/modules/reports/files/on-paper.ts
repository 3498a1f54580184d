import { theSharp } from '../../../platform/libraries/sharp.js';

/** Pixels of the longest edge on half a page. */
const PAPER_EDGE = 1000;

/** A photo no larger than print can show. Null when it cannot be read. */
export async function onPaper(photo: Promise<Buffer>): Promise<Buffer | null> {
  return photo
    .then((bytes) =>
      theSharp()(bytes)
        .resize(PAPER_EDGE, PAPER_EDGE, { fit: 'inside', withoutEnlargement: true })
        .jpeg({ quality: 80 })
        .toBuffer(),
    )
    .catch(() => null);
}
