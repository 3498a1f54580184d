import { useSearchParams } from 'react-router';
import type { Asked, StandingRow, StandingTable } from './use-standing';

export const LISTS = ['streets', 'departments', 'communities'] as const;
export type ListName = (typeof LISTS)[number];

/** What the address asks for: a day or a week, which list, and whether only of the paired streets. */
export function useRollupState() {
  const [search, setSearch] = useSearchParams();
  const set = (changes: Record<string, string | null>) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changes))
          if (value === null) next.delete(name);
          else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  const asked: Asked = { day: search.get('day'), week: search.get('week') };
  const list = LISTS.find((one) => one === search.get('list')) ?? null;
  return { asked, list, paired: search.get('paired') === '1', set };
}

export const rowsOf = (table: StandingTable): Record<ListName, StandingRow[]> => ({
  streets: table.rows,
  departments: table.departments,
  communities: table.communities,
});

/** The lists that have a row, and the one on show. */
export function shownRows(table: StandingTable, wanted: ListName | null, paired: boolean) {
  const all = rowsOf(table);
  const lists = LISTS.filter((one) => all[one].length > 0);
  const list = lists.find((one) => one === wanted) ?? lists[0] ?? 'streets';
  const ofPaired = ({ unitId, parentId }: StandingRow) =>
    table.pairedUnitIds.includes(list === 'communities' ? (parentId ?? '') : unitId);
  const narrows = paired && table.pairedUnitIds.length > 0 && list !== 'departments';
  return { lists, list, rows: narrows ? all[list].filter(ofPaired) : all[list] };
}
