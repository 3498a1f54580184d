import { DAY_MS } from '../../../kernel/instant.js';
import { idBefore, newId } from '../../../kernel/ids.js';

/** Of a process that was killed nobody hears that its tabs are gone; no session lasts as long. */
const FORGOTTEN_MS = 2 * DAY_MS;
const SWEPT_FROM = 5_000;

/**
 * Which tabs of a session listen, at whichever process. All of them hear of the same tabs and give up the same ones, so
 * the limit of a session holds over all processes without anybody being asked.
 */
export class SessionTabs {
  private readonly tabs = new Map<string, string[]>();

  constructor(private readonly most: number) {}

  /** The tabs that give way to this one, oldest first. */
  open(sessionId: string, id: string): string[] {
    const all = [...(this.tabs.get(sessionId) ?? []), id].toSorted();
    const gone = all.splice(0, Math.max(0, all.length - this.most));
    if (this.tabs.size >= SWEPT_FROM) this.sweep();
    this.tabs.set(sessionId, all);
    return gone;
  }

  close(sessionId: string, id: string): void {
    const left = (this.tabs.get(sessionId) ?? []).filter((one) => one !== id);
    if (left.length > 0) this.tabs.set(sessionId, left);
    else this.tabs.delete(sessionId);
  }

  private sweep(): void {
    const before = idBefore(newId(), FORGOTTEN_MS);
    for (const [session, ids] of this.tabs) if (ids.every((id) => id < before)) this.tabs.delete(session);
  }
}
