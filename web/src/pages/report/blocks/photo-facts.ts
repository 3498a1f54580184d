import type { Evidence } from '../../../shared/case/case-api';
import { evidenceUrl } from '../../../shared/case/case-api';
import type { QueuedFile } from '../photo-queue/photo-queue';

/** A photo or paper of the report, wherever it is: on the server, on the way, or stuck. */
export interface ReportFile {
  key: string;
  kind: Evidence['kind'];
  point: string | null;
  name: string;
  mime: string;
  at: string | null;
  url: string;
  state: 'confirmed' | QueuedFile['state'];
  /** Present once the server has it. */
  row: Evidence | null;
  message: string | null;
}

export const confirmedFile = (caseId: string, row: Evidence): ReportFile => ({
  key: row.id,
  kind: row.kind,
  point: row.point,
  name: row.name,
  mime: row.mime,
  at: row.takenAt ?? row.uploadedAt,
  url: evidenceUrl(caseId, row.id),
  state: 'confirmed',
  row,
  message: null,
});

export const queuedFile = (file: QueuedFile): ReportFile => ({
  key: file.key,
  kind: file.kind,
  point: file.point,
  name: file.name,
  mime: file.blob.type,
  at: file.takenAt,
  url: file.url,
  state: file.state,
  row: null,
  message: file.message,
});

/** Places in the order in which they first appear; there is always one, and the first may have no name. */
export function pointsOf(files: readonly ReportFile[], named: readonly string[]): (string | null)[] {
  const seen = [
    ...new Set([...files.filter((file) => file.kind !== 'document').map((file) => file.point), ...named]),
  ];
  const unnamed = seen.includes(null) || seen.length === 0;
  return [...(unnamed ? [null] : []), ...seen.filter((point) => point !== null)];
}

/** Photos that will count once the queue is empty. */
export const countPhotos = (files: readonly ReportFile[]) => {
  const count = (kind: Evidence['kind']) =>
    files.filter((file) => file.kind === kind && file.state !== 'failed').length;
  return { before: count('before'), after: count('after') };
};
