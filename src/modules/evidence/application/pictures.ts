import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { MovingPictureError, NotAPhotoError, TooManyPixelsError } from '../domain/evidence-errors.js';
import { isPhoto, MOST_PIXELS } from '../domain/evidence-kinds.js';
import type { PhotoFacts } from '../domain/photo-facts.js';
import { ImageQueue } from '../images/image-queue.js';
import { headOf, type Picture } from '../images/open-image.js';
import { readExif } from '../images/read-exif.js';
import { renderDisplay, renderRedacted, renderThumbnail } from '../images/render.js';
import type { EvidenceFileRow } from '../persistence/evidence-file.entity.js';
import { BlobMissingError, BlobStore } from '../storage/blob-store.js';
import { displayKey, originalKey, redactedKey, thumbnailKey } from '../storage/keys.js';

/** Turned upright. */
export interface Taken extends PhotoFacts {
  width: number;
  height: number;
}

/** A photo as it is shown, or a paper as it came. */
export type FileContent = { row: EvidenceFileRow } & (
  { photo: Buffer; paper: null } | { photo: null; paper: Readable }
);

/** A copy of a photo. */
export interface ShownPhoto {
  row: EvidenceFileRow;
  bytes: Buffer;
}

/** The copies of photos that people see: made on arrival, and again when they are missing. */
@Injectable()
export class Pictures {
  constructor(
    private readonly blobs: BlobStore,
    private readonly queue: ImageQueue,
  ) {}

  /** Decodes a new photo as a whole and keeps its copies. Throws BrokenPhotoError, TooManyPixelsError, MovingPictureError. */
  async take(sha256: string, original: Picture): Promise<Taken> {
    const head = await headOf(original);
    const { width, height } = head.autoOrient;
    const pixels = width * height;
    if (pixels > MOST_PIXELS) throw tooManyPixels(pixels);
    if ((head.pages ?? 1) > 1) throw new MovingPictureError();
    await this.makeCopies(sha256, original, pixels);
    return { width, height, ...readExif(head.exif) };
  }

  /** What a reader gets who opens the file. */
  async content(row: EvidenceFileRow): Promise<FileContent> {
    if (isPhoto(row)) return { row, photo: await this.display(row), paper: null };
    return { row, photo: null, paper: await this.blobs.open(originalKey(row.sha256)) };
  }

  display(row: EvidenceFileRow): Promise<Buffer> {
    return this.copy(row, displayKey(row.sha256));
  }

  thumbnail(row: EvidenceFileRow): Promise<Buffer> {
    return this.copy(row, thumbnailKey(row.sha256));
  }

  /** For publication; without boxes it is what everybody sees. */
  async redacted(row: EvidenceFileRow): Promise<Buffer> {
    const boxes = row.redactions ?? [];
    if (boxes.length === 0) return this.display(row);
    const key = redactedKey(row.sha256, boxes);
    const kept = await this.blobs.get(key);
    if (kept) return kept;
    const display = await this.display(row);
    const made = await this.queue.run(0, () => renderRedacted(display, boxes));
    await this.blobs.put(key, made);
    return made;
  }

  private async copy(row: EvidenceFileRow, key: string): Promise<Buffer> {
    if (!isPhoto(row)) throw new NotAPhotoError();
    const kept = await this.blobs.get(key);
    if (kept) return kept;
    const original = await this.blobs.get(originalKey(row.sha256));
    if (!original) throw new BlobMissingError(originalKey(row.sha256));
    await this.makeCopies(row.sha256, original, (row.width ?? 0) * (row.height ?? 0));
    return (await this.blobs.get(key))!;
  }

  private async makeCopies(sha256: string, original: Picture, pixels: number): Promise<void> {
    const { display, thumbnail } = await this.queue.run(pixels, async () => {
      const shown = await renderDisplay(original);
      return { display: shown, thumbnail: await renderThumbnail(shown) };
    });
    await this.blobs.put(displayKey(sha256), display);
    await this.blobs.put(thumbnailKey(sha256), thumbnail);
  }
}

function tooManyPixels(pixels: number): TooManyPixelsError {
  const inMillions = (count: number): number => Math.round(count / 1_000_000);
  return new TooManyPixelsError({ megapixels: inMillions(pixels), limit: inMillions(MOST_PIXELS) });
}
