import { newIdempotencyKey } from '../../../api/request-headers';
import { Problem } from '../../../api/problem';
import type { Evidence } from '../../../shared/case/case-api';
import { pendingStore, type PendingFile } from './pending-store';
import { sendFile } from './send-file';

export interface QueuedFile extends PendingFile {
  /** For showing it before the server has it. */
  url: string;
  state: 'waiting' | 'sending' | 'failed';
  tries: number;
  /** Why the server does not want it. */
  message: string | null;
}

export type NewFile = Pick<PendingFile, 'caseId' | 'kind' | 'point'> & { file: File };

const LONGEST_WAIT_S = 60;

/** Files on their way up, one at a time, over reloads and dead spots; one queue for the whole app. */
class PhotoQueue {
  private items: readonly QueuedFile[] = [];
  private userId: string | null = null;
  private busy = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly arrivals = new Set<(file: PendingFile, row: Evidence) => void>();

  constructor() {
    window.addEventListener('online', () => this.hurry());
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): readonly QueuedFile[] => this.items;

  /** Told of every file that the server confirmed. */
  onArrival(listener: (file: PendingFile, row: Evidence) => void): () => void {
    this.arrivals.add(listener);
    return () => this.arrivals.delete(listener);
  }

  /** Takes up what this person left on the device; files of others stay where they are. */
  async start(userId: string): Promise<void> {
    if (this.userId === userId) return;
    this.userId = userId;
    this.set([]);
    const kept = await pendingStore.all().catch(() => []);
    if (this.userId !== userId) return;
    const known = new Set(this.items.map((item) => item.key));
    const mine = kept.filter((file) => file.userId === userId && !known.has(file.key));
    this.set([...mine.map(queued), ...this.items]);
    void this.work();
  }

  add(userId: string, { file, ...rest }: NewFile): void {
    const pending: PendingFile = {
      ...rest,
      key: newIdempotencyKey(),
      userId,
      name: file.name,
      takenAt: file.lastModified ? new Date(file.lastModified).toISOString() : null,
      blob: file,
    };
    this.set([...this.items, queued(pending)]);
    // Where the browser stores nothing (private windows) the queue still works until the tab closes.
    void pendingStore.put(pending).catch(() => undefined);
    void this.work();
  }

  retry(key: string): void {
    this.change(key, { state: 'waiting', tries: 0, message: null });
    this.hurry();
  }

  async drop(key: string): Promise<void> {
    const found = this.items.find((item) => item.key === key);
    if (found) URL.revokeObjectURL(found.url);
    this.set(this.items.filter((item) => item.key !== key));
    await pendingStore.remove(key).catch(() => undefined);
  }

  private hurry(): void {
    clearTimeout(this.timer);
    void this.work();
  }

  private async work(): Promise<void> {
    if (this.busy) return;
    const next = this.items.find((item) => item.state === 'waiting');
    if (!next) return;
    this.busy = true;
    this.change(next.key, { state: 'sending' });
    const waitSeconds = await this.send(next);
    this.busy = false;
    clearTimeout(this.timer);
    if (waitSeconds === 0) void this.work();
    else this.timer = setTimeout(() => void this.work(), waitSeconds * 1000);
  }

  /** Seconds to wait before the next attempt. */
  private async send(item: QueuedFile): Promise<number> {
    try {
      const row = await sendFile(item);
      this.arrivals.forEach((tell) => tell(item, row));
      // Listeners draw the confirmed photo in their own time; without the overlap the tile would blink.
      await new Promise((resolve) => setTimeout(resolve, 50));
      await this.drop(item.key);
      return 0;
    } catch (error) {
      if (error instanceof Problem && isRefusal(error)) {
        this.change(item.key, { state: 'failed', message: error.detail });
        return 0;
      }
      const tries = item.tries + 1;
      this.change(item.key, { state: 'waiting', tries });
      return Math.min(LONGEST_WAIT_S, 2 ** tries);
    }
  }

  private change(key: string, part: Partial<QueuedFile>): void {
    this.set(this.items.map((item) => (item.key === key ? { ...item, ...part } : item)));
  }

  private set(items: readonly QueuedFile[]): void {
    this.items = items;
    this.listeners.forEach((tell) => tell());
  }
}

const queued = (file: PendingFile): QueuedFile => ({
  ...file,
  url: URL.createObjectURL(file.blob),
  state: 'waiting',
  tries: 0,
  message: null,
});

/** Silence, overload and an expired session pass by themselves; everything else the person has to look at. */
const isRefusal = ({ status }: Problem): boolean =>
  status >= 400 && status < 500 && ![401, 408, 429].includes(status);

export const photoQueue = new PhotoQueue();
