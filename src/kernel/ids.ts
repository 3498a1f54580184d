import { v7 } from 'uuid';

/** UUID version 7: unique everywhere, and in the order of creation. */
export function newId(): string {
  return v7();
}

const SHAPE = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isId(text: unknown): text is string {
  return typeof text === 'string' && SHAPE.test(text);
}

/** The smallest id that could have been made `ms` before this one (version 7 ids begin with their moment). */
export function idBefore(id: string, ms: number): string {
  const made = Number.parseInt(id.replace(/-/g, '').slice(0, 12), 16);
  const hex = Math.max(0, made - ms)
    .toString(16)
    .padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}
