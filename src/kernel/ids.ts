import { v7 } from 'uuid';

/** UUID version 7: unique everywhere, and in the order of creation. */
export function newId(): string {
  return v7();
}

const SHAPE = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isId(text: unknown): text is string {
  return typeof text === 'string' && SHAPE.test(text);
}
