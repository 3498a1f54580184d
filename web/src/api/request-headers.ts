/** `If-Match` for a change of a row that was read at `version`; a 412 means somebody was faster. */
export const ifMatch = (version: number | string): { 'If-Match': string } => ({ 'If-Match': `"${version}"` });

export type KeyHeader = { 'Idempotency-Key': string };

/** One key per intention: kept over retries of the same submit, another one for the next. */
export const idempotencyKey = (key: string): KeyHeader => ({ 'Idempotency-Key': key });
