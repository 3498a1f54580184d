import type { Entry } from './entry';
import { isHeld } from './next-entries';

export interface OutboxItem extends Entry {
  stage: 'waiting' | 'sending' | 'refused' | 'held';
  /** How much of a file is through, 0 to 1; null while that is unknown. */
  progress: number | null;
  /** For showing a photo before the server has it. */
  url: string | null;
}

/** What is kept, as the screen shows it: how far each is, and a picture for each photo. */
export class OutboxItems {
  private items: readonly OutboxItem[] = [];
  private read = false;
  /** How far files are, sent by this tab and by another one. */
  private readonly sending = new Map<string, number | null>();
  private readonly elsewhere = new Map<string, number | null>();
  private readonly urls = new Map<string, string>();
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): readonly OutboxItem[] => this.items;

  /** Whether the device has told yet what waits; until then nothing is known to wait. */
  readonly isRead = (): boolean => this.read;

  /** Somebody else is here now. */
  forget(): void {
    this.read = false;
    this.draw([]);
  }

  /** Waiting or sending: what the next try is about. */
  get isAnyOnItsWay(): boolean {
    return this.items.some(({ stage }) => stage === 'waiting' || stage === 'sending');
  }

  progressHere(key: string, part: number | null): void {
    this.sending.set(key, part);
    this.draw(this.items);
  }

  progressElsewhere(key: string, part: number | null): void {
    this.elsewhere.set(key, part);
    this.draw(this.items);
  }

  /** No longer on its way from this tab; shown with what is read next. */
  ended(key: string): void {
    this.sending.delete(key);
  }

  /** Another tab is through with something, nobody knows what. */
  forgetElsewhere(): void {
    this.elsewhere.clear();
  }

  /** What was read. */
  show(entries: readonly Entry[]): void {
    this.read = true;
    this.draw(entries);
  }

  private draw(entries: readonly Entry[]): void {
    this.dropUrlsBut(new Set(entries.map(({ key }) => key)));
    this.items = entries.map((entry) => ({
      ...entry,
      stage: this.stageOf(entry, entries),
      progress: this.sending.get(entry.key) ?? this.elsewhere.get(entry.key) ?? null,
      url: this.urlOf(entry),
    }));
    this.listeners.forEach((tell) => tell());
  }

  private stageOf(entry: Entry, all: readonly Entry[]): OutboxItem['stage'] {
    if (entry.refusal) return 'refused';
    if (this.sending.has(entry.key) || this.elsewhere.has(entry.key)) return 'sending';
    return isHeld(entry, all) ? 'held' : 'waiting';
  }

  private urlOf({ key, file }: Entry): string | null {
    if (!file) return null;
    const known = this.urls.get(key) ?? URL.createObjectURL(file.blob);
    this.urls.set(key, known);
    return known;
  }

  private dropUrlsBut(keys: ReadonlySet<string>): void {
    for (const [key, url] of this.urls) {
      if (keys.has(key)) continue;
      URL.revokeObjectURL(url);
      this.urls.delete(key);
    }
  }
}
