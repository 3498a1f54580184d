/** `If-Match` for a change of a row that was read at `version`; a 412 means somebody was faster. */
export const ifMatch = (version: number | string): { 'If-Match': string } => ({ 'If-Match': `"${version}"` });

/** One key per intention: keep it over retries of the same submit, take a new one for the next. */
export const newIdempotencyKey = (): string => crypto.randomUUID?.() ?? fallbackKey();

export const idempotencyKey = (key: string): { 'Idempotency-Key': string } => ({ 'Idempotency-Key': key });

/** The same shape: `randomUUID` exists on https and localhost only, and a plain-http intranet has getRandomValues. */
function fallbackKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');
}
