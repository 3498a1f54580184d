import type { WeeklyDigestModel } from './digest-mail.model.js';

/** A digest without its reader: what is frozen and rendered again for each recipient. */
export type DigestContent = Omit<WeeklyDigestModel, 'recipientName' | 'why'>;
