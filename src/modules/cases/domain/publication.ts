import type { Instant } from '../../../kernel/instant.js';

/** What was verified last has gone out; a later verification is published anew. */
export function isPublished(publishedAt: Instant | null, verifiedAt: Instant | null): boolean {
  return publishedAt !== null && (verifiedAt === null || publishedAt >= verifiedAt);
}
