import { useSearchParams } from 'react-router';
import { STANDINGS, type WatchFilter } from './use-stage-closed';

/** The state of the list is its address, so that a mail or a figure can open it. */
export function useWatchFilter(): [WatchFilter, (part: Partial<WatchFilter>) => void, () => void] {
  const [search, setSearch] = useSearchParams();
  const of = (name: string) => search.get(name) ?? '';
  const filter: WatchFilter = {
    standing: STANDINGS.find((one) => one === of('standing')) ?? '',
    homeUnitId: of('home'),
    leadUnitId: of('lead'),
    campaignId: of('campaign'),
    paired: of('paired') === '1',
  };
  const change = (part: Partial<WatchFilter>) => {
    const { standing, homeUnitId, leadUnitId, campaignId, paired } = { ...filter, ...part };
    const wanted = {
      standing,
      home: homeUnitId,
      lead: leadUnitId,
      campaign: campaignId,
      paired: paired ? '1' : '',
    };
    setSearch(Object.fromEntries(Object.entries(wanted).filter(([, value]) => value)), { replace: true });
  };
  return [filter, change, () => setSearch({}, { replace: true })];
}
