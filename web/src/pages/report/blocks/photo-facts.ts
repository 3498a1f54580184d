import type { Evidence } from '../../../shared/case/case-api';
import { evidenceUrl } from '../../../shared/case/case-api';
import { thumbnailUrl } from '../../../shared/photo-urls/photo-urls';
import { stateOf, type QueuedFile } from '../../../shared/outbox/use-outbox-files';

/** A photo or paper of the report, wherever it is: on the server, on the way, or stuck. */
export interface ReportFile {
  key: string;
  kind: Evidence['kind'];
  point: string | null;
  paperKind: string | null;
  name: string;
  mime: string;
  at: string | null;
  url: string;
  /** For the small frame of a tile. */
  small: string;
  state: 'confirmed' | 'waiting' | 'sending' | 'failed';
  /** How much of it is through, 0 to 1; null while that is unknown. */
  progress: number | null;
  /** Present once the server has it. */
  row: Evidence | null;
  message: string | null;
}

export const confirmedFile = (caseId: string, row: Evidence): ReportFile => ({
  key: row.id,
  kind: row.kind,
  point: row.point,
  paperKind: row.paperKind,
  name: row.name,
  mime: row.mime,
  at: row.takenAt ?? row.uploadedAt,
  url: evidenceUrl(caseId, row.id),
  small: thumbnailUrl(caseId, row.id),
  state: 'confirmed',
  progress: null,
  row,
  message: null,
});

export const queuedFile = ({ file, ...item }: QueuedFile): ReportFile => ({
  key: item.key,
  kind: file.kind,
  point: file.point,
  paperKind: file.paperKind,
  name: file.name,
  mime: file.blob.type,
  at: file.takenAt,
  url: item.url ?? '',
  small: item.url ?? '',
  state: stateOf(item),
  progress: item.progress,
  row: null,
  message: item.refusal?.detail ?? null,
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
