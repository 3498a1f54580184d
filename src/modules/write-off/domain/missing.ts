import type { Day } from '../../../kernel/day.js';
import type { LinkStanding } from './chain.js';

/** What stands between a link and its signature. */
export type Missing =
  | { what: 'photos'; count: number }
  | { what: 'paper'; name: string }
  | { what: 'notice' }
  | { what: 'window'; until: Day }
  | { what: 'answer'; count: number }
  | { what: 'measures' };

export interface LinkFacts {
  photos: number;
  /** Names of the papers that are there. */
  papers: readonly string[];
  /** The notice of this attempt, where there is one. */
  notice: { endOn: Day; unanswered: number } | null;
  /** All milestones are done as of now. */
  measuresDone: boolean;
  today: Day;
}

/** What has to be there before anybody signs this link; the signatures themselves are not in it. */
export function missingOf({ link }: LinkStanding, facts: LinkFacts): Missing[] {
  const missing: Missing[] = [];
  if (link.kind === 'close' && !facts.measuresDone) missing.push({ what: 'measures' });
  for (const name of link.papers) if (!facts.papers.includes(name)) missing.push({ what: 'paper', name });
  if (facts.photos < link.photos) missing.push({ what: 'photos', count: link.photos - facts.photos });
  if (link.kind !== 'publicity') return missing;
  const { notice, today } = facts;
  if (!notice) return [...missing, { what: 'notice' }];
  if (notice.unanswered > 0) missing.push({ what: 'answer', count: notice.unanswered });
  if (today <= notice.endOn) missing.push({ what: 'window', until: notice.endOn });
  return missing;
}
