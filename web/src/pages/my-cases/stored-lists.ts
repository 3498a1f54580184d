import type { CasePage, MyCounts, MyView } from './my-views';
import { keepOnDevice } from '../../shared/keep-on-device';

const KEY = 'duban.my-cases';

interface StoredLists {
  userId: string;
  counts?: MyCounts;
  pages: Partial<Record<MyView, { page: CasePage; at: number }>>;
}

type Change = { counts: MyCounts } | { view: MyView; page: CasePage; at: number };

/** The lists last read on this phone, of this person only: phones change hands. */
export function readStored(userId: string): StoredLists | null {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null') as StoredLists | null;
    return kept?.userId === userId ? kept : null;
  } catch {
    return null;
  }
}

export function store(userId: string, change: Change): void {
  const kept = readStored(userId) ?? { userId, pages: {} };
  if ('counts' in change) kept.counts = change.counts;
  else kept.pages[change.view] = { page: change.page, at: change.at };
  // Where it cannot be kept, the list is simply not there offline.
  keepOnDevice(KEY, JSON.stringify(kept));
}
