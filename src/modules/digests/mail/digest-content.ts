import type { WeeklyDigestModel } from './digest-mail.model.js';

/** A digest without its reader, rendered again for each recipient. */
export type DigestContent = Omit<WeeklyDigestModel, 'recipientName' | 'why'>;

/** What is kept of a week: of one street, or of the district. */
export type FrozenDigest = DigestContent & { scope: 'street' | 'district' };
