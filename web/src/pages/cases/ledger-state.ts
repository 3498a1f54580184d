import { useCallback, useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { components } from '../../api/schema';
import { useCampaigns } from '../../api/directory';
import { useCampaignId } from '../../app/campaign-choice';
import { CONDITIONS, queryOf, type CaseQuery, type Condition } from './conditions';

export type { CaseQuery };
export type CaseSort = components['schemas']['CaseSort'];
export type Direction = components['schemas']['Direction'];
export type LedgerColumn = components['schemas']['LedgerColumn'];

/** Every campaign instead of the one on show. */
export const EVERY = 'all';

/** What does not survive another question: where the reader stands in the answer. */
const PLACE = ['cursor', 'page', 'case', 'do'];

/** The campaign on show: the one chosen on this machine, else the newest. */
export function useShownCampaign(): string | null {
  const chosen = useCampaignId();
  const { data = [] } = useCampaigns();
  return (data.find(({ id }) => id === chosen) ?? data[0])?.id ?? null;
}

export interface PageStep {
  cursor: string | null;
  page: number;
  /** Opens this case there. */
  caseId?: string;
}

/** The whole state of the list, as it stands in the address. */
export function useLedgerState() {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const shown = useShownCampaign();
  const asked = search.get('campaign') ?? search.get('campaignId');
  const everyCampaign = asked === EVERY;
  const campaignId = everyCampaign ? null : (asked ?? shown);
  const go = useCallback(
    (change: (next: URLSearchParams) => void, replace = false) => {
      // From the address itself: two quick strokes may come before the first one is drawn.
      const next = new URLSearchParams(window.location.search);
      change(next);
      void navigate({ search: next.toString() }, { replace });
    },
    [navigate],
  );
  const conditions = useMemo(() => CONDITIONS.filter(({ name }) => search.get(name)), [search]);
  const filter = useMemo(() => queryOf(search), [search]);
  const sort = (search.get('sort') ?? 'due') as CaseSort;
  const put = (changes: Record<string, string | null>) =>
    go((next) => {
      for (const [name, value] of Object.entries(changes)) {
        if (value) next.set(name, value);
        else next.delete(name);
      }
      for (const gone of PLACE) next.delete(gone);
    });
  return {
    search,
    campaignId,
    everyCampaign,
    filter,
    conditions: conditions as readonly Condition[],
    sort,
    direction: (search.get('dir') ?? (sort === 'newest' ? 'desc' : 'asc')) as Direction,
    /** Columns chosen here and now, not yet kept anywhere. */
    columns: (search.get('cols')?.split(',') ?? null) as LedgerColumn[] | null,
    /** The saved view that was opened; the conditions may have left it since. */
    saved: search.get('saved'),
    cursor: search.get('cursor'),
    page: Number(search.get('page') ?? '1') || 1,
    openCase: search.get('case') || null,
    put,
    set: (name: string, value: string | null) => put({ [name]: value }),
    sortBy: (wanted: CaseSort) => {
      const again = wanted === sort && search.get('dir') !== 'desc';
      put({ sort: wanted === 'due' ? null : wanted, dir: again ? 'desc' : null });
    },
    /** Columns for now; null goes back to those of the view or the reader's own. The place in the list stays. */
    setColumns: (columns: readonly LedgerColumn[] | null) =>
      go((next) => {
        if (columns) next.set('cols', columns.join(','));
        else next.delete('cols');
      }, true),
    /** Another question altogether: a view, or none. */
    replaceWith: (next: URLSearchParams) => void navigate({ search: next.toString() }),
    clear: () =>
      go((next) => {
        for (const { name } of CONDITIONS) next.delete(name);
        for (const gone of [...PLACE, 'saved']) next.delete(gone);
      }),
    toPage: ({ cursor, page, caseId }: PageStep) =>
      go((next) => {
        if (cursor) next.set('cursor', cursor);
        else next.delete('cursor');
        if (page > 1) next.set('page', String(page));
        else next.delete('page');
        if (caseId) next.set('case', caseId);
        next.delete('do');
      }, caseId !== undefined),
    show: (id: string | null, verb?: string) =>
      go((next) => {
        if (id) next.set('case', id);
        else next.delete('case');
        if (id && verb) next.set('do', verb);
        else next.delete('do');
      }, search.has('case')),
  };
}

export type LedgerState = ReturnType<typeof useLedgerState>;
