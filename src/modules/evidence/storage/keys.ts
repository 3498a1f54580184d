import { createHash } from 'node:crypto';
import type { Box } from '../domain/redaction.js';

/** Goes up when copies are made in another way; old ones are then made again, and swept. */
export const RECIPE = 1;

/** Copies lie apart from the originals: they can be made again and need no backup. */
export const COPIES = 'copies/';

const spread = (sha256: string): string => `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;

export const originalKey = (sha256: string): string => spread(sha256);
const copyKey = (sha256: string, name: string): string => `${COPIES}${RECIPE}/${spread(sha256)}-${name}`;

export const displayKey = (sha256: string): string => copyKey(sha256, 'display.jpg');
export const thumbnailKey = (sha256: string): string => copyKey(sha256, 'thumbnail.webp');
export const redactedKey = (sha256: string, boxes: readonly Box[]): string =>
  copyKey(sha256, `redacted-${createHash('sha256').update(JSON.stringify(boxes)).digest('hex')}.jpg`);
