import { createHash } from 'node:crypto';
import type { Answer, Client } from './client.js';

export interface EvidenceBody {
  id: string;
  sha256: string;
  originalSha256: string | null;
  originalSize: number | null;
  name: string;
  mime: string;
  width: number | null;
  height: number | null;
  takenAt: string | null;
  takenAtSource: string | null;
  position: { lat: number; lng: number } | null;
  distance: number | null;
  warnings: string[];
  state: string;
  redactions: object[];
  redactionVersion: number;
  code: string;
  title: string;
}

export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Sends one file to a case as the phone does. */
export function sendEvidence(
  client: Client,
  caseId: string,
  bytes: Buffer,
  { name = '排口.jpg', ...fields }: Record<string, string> = {},
): Promise<Answer<EvidenceBody>> {
  const form = new FormData();
  const all = { kind: 'before', sha256: sha256Of(bytes), ...fields };
  for (const [field, value] of Object.entries(all)) form.set(field, value);
  form.set('file', new Blob([new Uint8Array(bytes)]), name);
  return client.post<EvidenceBody>(`/api/cases/${caseId}/evidence`, form);
}
