import type { WaitingCall } from '../../calls/index.js';
import type { DeadlineRow } from '../../deadlines/index.js';
import type { Recipient } from '../../notices/index.js';
import type { ReachedRung } from '../domain/reached-rung.js';

export const CALL_RULE = 'call.remind';

/** One unanswered call that one person is to be told of. */
export interface PlannedCallItem {
  key: string;
  call: WaitingCall;
  deadline: DeadlineRow;
  rung: ReachedRung;
  escalation: string | null;
}

export interface PlannedCallLetter {
  recipient: Recipient;
  because: string;
  items: PlannedCallItem[];
}
