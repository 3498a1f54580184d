import type { ReportDraft } from './report-draft';
import { keepOnDevice } from '../../../shared/keep-on-device';

export interface StoredDraft {
  draft: ReportDraft;
  /** Milliseconds of this device's clock. */
  savedAt: number;
  /** What the server is known to hold, as JSON; null before the first saving there. */
  synced: string | null;
  /** How many things were still missing: for the card in the list. */
  gaps: number;
}

const keyOf = (userId: string, caseId: string): string => `duban.report-draft.${userId}.${caseId}`;

/** What this person has typed on this device for this case. */
export function readDraft(userId: string, caseId: string): StoredDraft | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(userId, caseId)) ?? 'null') as StoredDraft | null;
  } catch {
    return null;
  }
}

/** True when it was kept; a full or forbidden storage says no, and the page says so. */
export function writeDraft(userId: string, caseId: string, stored: StoredDraft): boolean {
  return keepOnDevice(keyOf(userId, caseId), JSON.stringify(stored));
}

export function dropDraft(userId: string, caseId: string): void {
  localStorage.removeItem(keyOf(userId, caseId));
}

/** Number of gaps of a report begun here, or null when none was begun. */
export const draftGapsOf = (userId: string, caseId: string): number | null =>
  readDraft(userId, caseId)?.gaps ?? null;
