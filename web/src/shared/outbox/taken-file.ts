import type { EntryFile } from './entry';

/** A file as it was chosen or photographed; unchanged, because the original is the better evidence. */
export const takenFile = (
  file: File,
  kind: EntryFile['kind'],
  point: string | null,
  paperKind: string | null = null,
): EntryFile => ({
  kind,
  point,
  paperKind,
  name: file.name,
  takenAt: file.lastModified ? new Date(file.lastModified).toISOString() : null,
  position: null,
  blob: file,
});
