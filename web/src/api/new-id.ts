/** A random UUID. `randomUUID` exists on https and localhost only, and an office's intranet is often plain http. */
export const newId = (): string => crypto.randomUUID?.() ?? fallbackId();

function fallbackId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');
}
