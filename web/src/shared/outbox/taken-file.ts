import { sha256Hex } from '../../api/file-hash';
import type { EntryFile } from './entry';
import { lastPosition } from './position';
import { smallerPhoto } from './smaller-photo';

/** What a file was chosen for. */
export interface ChosenAs {
  kind: EntryFile['kind'];
  point: string | null;
  /** Straight from the camera: it was taken where the device stands. */
  isFresh?: boolean;
  /** Which of the demanded papers it is. */
  paperKind?: string | null;
}

/** A file as it was chosen or photographed. */
export async function takenFile(
  file: File,
  { kind, point, isFresh = false, paperKind = null }: ChosenAs,
): Promise<EntryFile> {
  const blob = kind === 'document' ? file : await smallerPhoto(file);
  return {
    kind,
    point,
    paperKind,
    name: file.name,
    takenAt: file.lastModified ? new Date(file.lastModified).toISOString() : null,
    position: isFresh ? lastPosition() : null,
    original: blob === file ? null : { sha256: await sha256Hex(file), size: file.size },
    blob,
  };
}
