import { api, dataOf } from '../../../api/client';
import { sha256Hex } from '../../../api/file-hash';
import type { Evidence } from '../../../shared/case/case-api';
import type { PendingFile } from './pending-store';

const PATIENCE_MS = 180_000;

/** Sends one file and proves it: the hash that the server counted must be ours. Throws a Problem. */
export async function sendFile(file: PendingFile): Promise<Evidence> {
  const sha256 = await sha256Hex(file.blob);
  const row = await dataOf(
    api.POST('/api/cases/{id}/evidence', {
      params: { path: { id: file.caseId } },
      body: { kind: file.kind, file: file.name, sha256 },
      bodySerializer: () => formOf(file, sha256),
      signal: AbortSignal.timeout(PATIENCE_MS),
    }),
  );
  if (row.sha256 !== sha256) throw new Error('the server holds another file');
  return row;
}

function formOf(file: PendingFile, sha256: string): FormData {
  const form = new FormData();
  form.set('kind', file.kind);
  form.set('sha256', sha256);
  if (file.point) form.set('point', file.point);
  if (file.takenAt) form.set('takenAt', file.takenAt);
  form.set('file', file.blob, file.name);
  return form;
}
