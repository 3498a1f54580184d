import type { Entry, EntryFile } from '../outbox/entry';

/** A photo as the first version of the app kept it. */
export interface OldQueuedFile {
  key: string;
  userId: string;
  caseId: string;
  kind: EntryFile['kind'];
  point: string | null;
  name: string;
  takenAt: string | null;
  blob: Blob;
}

export const entryOfOldQueue = ({ key, userId, caseId, blob, ...rest }: OldQueuedFile): Entry => ({
  key,
  userId,
  caseId,
  subject: '',
  kind: 'photo',
  path: `/api/cases/${caseId}/evidence`,
  body: null,
  version: null,
  file: { ...rest, blob, position: null, paperKind: null },
  pressedAt: rest.takenAt ?? new Date().toISOString(),
  tries: 0,
  refusal: null,
});
