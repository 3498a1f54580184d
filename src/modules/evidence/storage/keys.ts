import { createHash } from 'node:crypto';
import type { Box } from '../domain/redaction.js';

/** Goes up when copies are made in another way; old ones are then made again, and swept. */
const RECIPE = 1;

/** Copies lie apart from the originals: they can be made again and need no backup. */
const COPIES = 'copies/';

const spread = (sha256: string): string => `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;

export const originalKey = (sha256: string): string => spread(sha256);
const copyKey = (sha256: string, name: string): string => `${COPIES}${RECIPE}/${spread(sha256)}-${name}`;

export const displayKey = (sha256: string): string => copyKey(sha256, 'display.jpg');
export const thumbnailKey = (sha256: string): string => copyKey(sha256, 'thumbnail.webp');
export const redactedKey = (sha256: string, boxes: readonly Box[]): string =>
  copyKey(sha256, `redacted-${createHash('sha256').update(JSON.stringify(boxes)).digest('hex')}.jpg`);

/** The file that a key is of; null for what is no key of ours, such as a half-written file. */
export const sha256In = (key: string): string | null =>
  /(?:^|\/)([0-9a-f]{64})(?:-[a-z]+(?:-[0-9a-f]{64})?\.(?:jpg|webp))?$/.exec(key)?.[1] ?? null;

/** Every key that belongs to a file whose rows wear these boxes. */
export const keysOf = (sha256: string, boxes: readonly (readonly Box[])[]): string[] => [
  originalKey(sha256),
  displayKey(sha256),
  thumbnailKey(sha256),
  ...boxes.filter((set) => set.length > 0).map((set) => redactedKey(sha256, set)),
];
