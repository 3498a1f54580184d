import { useCampaigns } from '../api/directory';
import { useCallCounts } from '../pages/asks/use-calls';
import { maySeeSlips, slipsWaiting } from '../pages/colour-slips/may-issue';
import { useSlipCounts } from '../pages/colour-slips/use-colour-slips';
import { useCaseCounts } from '../shared/case/case-api';
import { useLivePoll } from '../shared/live/use-live-poll';
import { dayOf } from '../shared/time/format-time';
import { useCurrentUser } from './current-user';
import type { CampaignChoice } from './desktop/campaign-switch';

export interface ShellFacts {
  campaigns: readonly CampaignChoice[];
  /** By menu id. */
  menuCounts: Record<string, number>;
  /** By path of the phone bar. */
  phoneCounts: Record<string, number>;
}

const DAY_MS = 86_400_000;
const LIVE = 60_000;
const daysFrom = (first: string, last: string): number => (Date.parse(last) - Date.parse(first)) / DAY_MS + 1;

/** What both shells show besides the page: the campaigns, and how much waits behind each entry. */
export function useShellFacts(): ShellFacts {
  const campaigns = useCampaigns();
  const { data: counts = {} } = useCaseCounts(useLivePoll(LIVE));
  const { toAnswer = 0, toConfirm = 0 } = useCallCounts().data ?? {};
  const { role } = useCurrentUser();
  const slips = useSlipCounts(maySeeSlips(role)).data;
  const of = (view: string): number => counts[view] ?? 0;
  return {
    campaigns: (campaigns.data ?? []).map(({ id, name, stationedFrom, stationedTo }) => ({
      id,
      name,
      ...stationed(stationedFrom, stationedTo),
    })),
    menuCounts: {
      dispatch: of('to-dispatch'),
      verify: of('to-verify'),
      calls: toAnswer + toConfirm,
      'colour-slips': slips ? slipsWaiting(slips, role) : 0,
    },
    phoneCounts: { '/cases': of('with-unit'), '/calls': toAnswer + toConfirm },
  };
}

/** Which day of the stationed period it is; null outside it. */
function stationed(from: string | null, to: string | null): Pick<CampaignChoice, 'day' | 'totalDays'> {
  const today = dayOf(new Date());
  if (!from || !to || today < from || today > to) return { day: null, totalDays: null };
  return { day: daysFrom(from, today), totalDays: daysFrom(from, to) };
}
