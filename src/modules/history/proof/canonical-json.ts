/**
 * JSON in one form only (RFC 8785): keys in the order of their UTF-16 code units, numbers as ECMAScript prints them, no
 * blanks. What JSON does not keep is gone from it, so a value has the same form before and after it was stored.
 */
export function canonicalJson(value: unknown): string {
  return write(JSON.parse(JSON.stringify(value ?? null)) as Json);
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

function write(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`;
  const members = Object.keys(value)
    .toSorted()
    .map((key) => `${JSON.stringify(key)}:${write(value[key]!)}`);
  return `{${members.join(',')}}`;
}
