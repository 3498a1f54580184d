/** `If-Match` for a change of a row that was read at `version`; a 412 means somebody was faster. */
export const ifMatch = (version: number | string): { 'If-Match': string } => ({ 'If-Match': `"${version}"` });

/** One key per intention: keep it over retries of the same submit, take a new one for the next. */
export const newIdempotencyKey = (): string => crypto.randomUUID?.() ?? fallbackKey();

export const idempotencyKey = (key: string): { 'Idempotency-Key': string } => ({ 'Idempotency-Key': key });

/** `randomUUID` exists on https and localhost only; a plain-http intranet still has getRandomValues. */
function fallbackKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
