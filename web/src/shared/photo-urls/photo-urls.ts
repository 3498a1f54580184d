import type { components } from '../../api/schema';

type Evidence = components['schemas']['EvidenceResponse'];

const at = (caseId: string, id: string): string => `/api/cases/${caseId}/evidence/${id}`;

/** 320 px, for lists and small frames. */
export const thumbnailUrl = (caseId: string, id: string): string => `${at(caseId, id)}/thumbnail`;

/** As it came; the history remembers who opened it. */
export const originalUrl = (caseId: string, id: string): string => `${at(caseId, id)}/original`;

/** With its black boxes; another version is another address. */
export const redactedUrl = (caseId: string, { id, redactionVersion }: Evidence): string =>
  `${at(caseId, id)}/redacted?v=${redactionVersion}`;
