import type { CampaignChoice } from './desktop/campaign-switch';

export interface ShellFacts {
  campaigns: readonly CampaignChoice[];
  /** By menu id. */
  menuCounts: Record<string, number>;
  /** By path of the phone bar. */
  phoneCounts: Record<string, number>;
}

const NOTHING_YET: ShellFacts = { campaigns: [], menuCounts: {}, phoneCounts: {} };

/** What both shells show besides the page; the one place to feed them from queries. */
export const useShellFacts = (): ShellFacts => NOTHING_YET;
