/** A seal as it is kept: the name of its key, a dot, and base64. Base64 has no dot, so what came before has none. */
const NAMED = /^([0-9a-f]{16})\.([A-Za-z0-9+/]+={0,2})$/;
const UNNAMED = /^[A-Za-z0-9+/]{40,}={0,2}$/;
const ANYWHERE = /(?:[0-9a-f]{16}\.)?[A-Za-z0-9+/]{40,}={0,2}/g;

/** Characters before the base64. */
export const HEAD = 17;

export const headOf = (keyId: string): string => `${keyId}.`;

export interface SealedParts {
  /** Null: sealed before seals named their key. */
  keyId: string | null;
  body: Buffer;
}

export function partsOf(sealed: string): SealedParts {
  const named = NAMED.exec(sealed);
  return named
    ? { keyId: named[1]!, body: Buffer.from(named[2]!, 'base64') }
    : { keyId: null, body: Buffer.from(sealed, 'base64') };
}

/** Whether a text may be a seal; only opening it tells. */
export const looksSealed = (text: string): boolean => NAMED.test(text) || UNNAMED.test(text);

/** What may be a seal within a longer text, such as JSON. */
export const sealsIn = (text: string): string[] => text.match(ANYWHERE) ?? [];
