import type { EntryFile } from './entry';
import { lastPosition } from './position';
import { smallerPhoto } from './smaller-photo';

interface Taken {
  file: File;
  kind: EntryFile['kind'];
  point: string | null;
  /** Straight from the camera: it was taken where the device stands. */
  isFresh: boolean;
}

/** A file as it was chosen or photographed. */
export async function takenFile({ file, kind, point, isFresh }: Taken): Promise<EntryFile> {
  return {
    kind,
    point,
    paperKind: null,
    name: file.name,
    takenAt: file.lastModified ? new Date(file.lastModified).toISOString() : null,
    position: isFresh ? lastPosition() : null,
    blob: kind === 'document' ? file : await smallerPhoto(file),
  };
}
