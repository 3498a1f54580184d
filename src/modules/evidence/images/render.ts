import { BrokenPhotoError } from '../domain/evidence-errors.js';
import { DISPLAY_EDGE, THUMBNAIL_EDGE } from '../domain/evidence-kinds.js';
import { boxInPixels, type Box } from '../domain/redaction.js';
import { openImage, type Picture } from './open-image.js';

const inside = (edge: number) =>
  ({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true }) as const;
const JPEG = { quality: 82 } as const;

/** What people see: upright, on white, no larger than a screen needs, and without a word about the camera. */
export async function renderDisplay(original: Picture): Promise<Buffer> {
  return orBroken(
    openImage(original)
      .autoOrient()
      .resize(inside(DISPLAY_EDGE))
      .flatten({ background: '#fff' })
      .jpeg(JPEG)
      .toBuffer(),
  );
}

export async function renderThumbnail(display: Buffer): Promise<Buffer> {
  return orBroken(openImage(display).resize(inside(THUMBNAIL_EDGE)).webp({ quality: 75 }).toBuffer());
}

/** The boxes become pixels: nothing of what they cover is left in the file. */
export async function renderRedacted(display: Buffer, boxes: readonly Box[]): Promise<Buffer> {
  const { width, height } = await openImage(display).metadata();
  const black = boxes.map((box) => {
    const { left, top, ...size } = boxInPixels(box, width, height);
    return { input: { create: { ...size, channels: 3, background: '#000' } }, left, top } as const;
  });
  return orBroken(openImage(display).composite(black).jpeg(JPEG).toBuffer());
}

async function orBroken(work: Promise<Buffer>): Promise<Buffer> {
  return work.catch(() => {
    throw new BrokenPhotoError();
  });
}
