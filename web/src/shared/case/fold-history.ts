import type { CaseDetail } from './case-api';

export type HistoryEntry = CaseDetail['history'][number];

/** Ten photos in a row are one line: the same person, the same deed, nothing in between. */
export function foldHistory(history: readonly HistoryEntry[]): { entry: HistoryEntry; times: number }[] {
  const lines: { entry: HistoryEntry; times: number }[] = [];
  for (const entry of history) {
    const last = lines.at(-1);
    const same = last?.entry.action === entry.action && last.entry.actorName === entry.actorName;
    if (last && same && entry.action.startsWith('evidence.')) last.times += 1;
    else lines.push({ entry, times: 1 });
  }
  return lines;
}
