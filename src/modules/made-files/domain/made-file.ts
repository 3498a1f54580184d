import type { Instant } from '../../../kernel/instant.js';

export const MADE_FILE_STATES = ['waiting', 'running', 'done', 'failed'] as const;
export type MadeFileState = (typeof MADE_FILE_STATES)[number];

/** As it is told: what has expired is gone, however it ended. */
export const SHOWN_STATES = [...MADE_FILE_STATES, 'expired'] as const;
export type ShownState = (typeof SHOWN_STATES)[number];

export const UNFINISHED: MadeFileState[] = ['waiting', 'running'];

export const MIME = {
  csv: 'text/csv; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
} as const;
export type MadeFileFormat = keyof typeof MIME;

export const shownState = (row: { state: MadeFileState; expiresAt: Instant }, now: Instant): ShownState =>
  row.expiresAt <= now ? 'expired' : row.state;
