import { useSearchParams } from 'react-router';
import type { LedgerFilter } from './use-rectifications';

/** The state of the ledger is its address. */
export function useLedgerFilter(): [LedgerFilter, (part: Partial<LedgerFilter>) => void, () => void] {
  const [search, setSearch] = useSearchParams();
  const of = (name: string) => search.get(name) ?? '';
  const filter: LedgerFilter = {
    source: of('source') as LedgerFilter['source'],
    type: of('type') as LedgerFilter['type'],
    status: of('status') as LedgerFilter['status'],
    unitId: of('unit'),
    words: of('words'),
    paired: of('paired') === '1',
  };
  const change = (part: Partial<LedgerFilter>) => {
    const { source, type, status, unitId, words, paired } = { ...filter, ...part };
    const wanted = { source, type, status, unit: unitId, words, paired: paired ? '1' : '' };
    setSearch(Object.fromEntries(Object.entries(wanted).filter(([, value]) => value)), { replace: true });
  };
  return [filter, change, () => setSearch({}, { replace: true })];
}
