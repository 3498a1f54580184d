import { getLanguage, htmlLang } from '../../i18n/language';
import { newId } from '../../api/new-id';
import { whoIsHere } from '../../api/who';
import { keepForGood } from '../device/room';
import { drain } from './drain';
import type { Arrival, Entry, NewEntry, Outcome } from './entry';
import { asOnlySender } from './only-sender';
import { OutboxItems, type OutboxItem } from './outbox-items';
import { outboxStore } from './outbox-store';
import { OpenPresses, type Pressed } from './open-presses';
import { sendEntry } from './send-entry';
import { syncInBackground } from './background-sync';
import { tabs } from './tabs';

export type { OutboxItem, Pressed };

const LONGEST_WAIT_S = 60;
const MOST_ARRIVED = 50;

/** Everything of this person that is on its way up, over reloads, tabs and dead spots. */
class Outbox {
  private readonly items = new OutboxItems();
  private readonly presses = new OpenPresses();
  private arrived: readonly Arrival[] = [];
  private userId: string | null = null;
  private readonly arrivals = new Set<(arrival: Arrival) => void>();
  private wake: () => void = () => undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private busy = false;
  private silences = 0;
  /** Asks who is signed in: the server did not know this tab any more. */
  onSignedOut: () => void = () => undefined;

  constructor() {
    window.addEventListener('online', () => this.hurry());
    document.addEventListener(
      'visibilitychange',
      () => document.visibilityState === 'visible' && this.hurry(),
    );
    tabs.listen({
      changed: () => void this.lookAgain(),
      progress: (key, part) => this.items.progressElsewhere(key, part),
      arrived: (arrival) => this.tellArrival(arrival),
    });
  }

  readonly subscribe = this.items.subscribe;
  readonly snapshot = this.items.snapshot;
  readonly isRead = this.items.isRead;

  /** Moves that the server took lately: until a case is read anew, it is known to stand behind them. */
  readonly lately = (): readonly Arrival[] => this.arrived;

  /** Told in each tab of everything the server took. */
  onArrival(listener: (arrival: Arrival) => void): () => void {
    this.arrivals.add(listener);
    return () => this.arrivals.delete(listener);
  }

  /** Takes up what this person left on the device; entries of others stay where they are. */
  async start(userId: string): Promise<void> {
    if (this.userId !== userId) {
      this.arrived = [];
      this.items.forget();
    }
    this.userId = userId;
    await this.look();
    this.hurry();
  }

  /** Keeps the press, then tries. Rejects, with nothing kept, when the device has no room. */
  async press(userId: string, entry: NewEntry): Promise<Pressed> {
    const made = entryOf(entry, userId);
    await outboxStore.add(made);
    return this.pressed(made.key);
  }

  /** Keeps a press with the files that go with it, all or none, then tries. Rejects, with nothing kept, without room. */
  async pressWith(userId: string, entry: NewEntry, files: readonly NewEntry[]): Promise<Pressed> {
    const made = entryOf(entry, userId);
    const { key } = made;
    await outboxStore.addAll([made, ...files.map((file) => ({ ...entryOf(file, userId), leader: key }))]);
    return this.pressed(key);
  }

  /** Photos and papers, in the order of the choice; answers how many of them the device had room for. */
  async pressAll(userId: string, entries: readonly NewEntry[]): Promise<number> {
    let kept = 0;
    try {
      for (const entry of entries) {
        await outboxStore.add(entryOf(entry, userId));
        kept += 1;
      }
    } catch {
      // What was kept before the device was full goes out.
    }
    await this.changed();
    this.outlive();
    this.hurry();
    return kept;
  }

  /** Sends a refused entry once more, as it is or for the version on the screen now. */
  async retry(key: string, version?: number): Promise<void> {
    await outboxStore.change(key, { refusal: null, tries: 0, ...(version === undefined ? {} : { version }) });
    await this.changed();
    this.hurry();
  }

  /** How much of this person waits here, read anew: right after the start the screen does not know it yet. */
  async countWaiting(): Promise<number> {
    await this.look();
    return this.snapshot().length;
  }

  async discard(key: string): Promise<void> {
    const followers = this.snapshot().filter(({ leader }) => leader === key);
    for (const one of [key, ...followers.map((follower) => follower.key)]) await outboxStore.remove(one);
    await this.changed();
    this.hurry();
  }

  async discardAll(userId: string): Promise<void> {
    await outboxStore.removeAll(userId);
    await this.changed();
  }

  /** Tries now instead of at the end of the wait. */
  hurry(): void {
    this.silences = 0;
    clearTimeout(this.timer);
    this.wake();
    void this.work();
  }

  private async pressed(key: string): Promise<Pressed> {
    await this.changed();
    this.outlive();
    const pressed = this.presses.wait(key);
    this.hurry();
    return pressed;
  }

  /** What is kept is to outlive this tab. */
  private outlive(): void {
    void keepForGood();
    syncInBackground();
  }

  private async work(): Promise<void> {
    const { userId } = this;
    this.timer = undefined;
    // Not asked of `navigator.onLine`: on some intranets it says no, and a try without a network costs nothing.
    if (this.busy || !userId || !this.items.isAnyOnItsWay) return;
    // Somebody else signed in here, or nobody is known yet: it waits for its own person.
    if (whoIsHere()?.userId !== userId) return this.askWho();
    this.busy = true;
    const drained = await asOnlySender(() =>
      drain({
        store: outboxStore,
        userId,
        send: (entry, version) => this.send(entry, version),
        nudged: () => new Promise((resolve) => (this.wake = resolve)),
        onStart: ({ key }) => this.noteProgress(key, null),
        onOutcome: (entry, outcome) => this.noteOutcome(entry, outcome),
      }),
    ).catch(() => null);
    this.busy = false;
    await this.look();
    if (drained?.kind === 'signed-out') return this.askWho();
    if (drained?.kind === 'empty') return undefined;
    this.silences += 1;
    const named = drained?.kind === 'silence' ? drained.waitSeconds : null;
    const wait = named ?? Math.min(LONGEST_WAIT_S, 2 ** this.silences);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.work(), wait * 1000);
    return undefined;
  }

  private askWho(): void {
    this.presses.tellAll({ kind: 'kept' });
    this.onSignedOut();
  }

  private async send(entry: Entry, version: number | null): Promise<Outcome> {
    const who = whoIsHere();
    if (who?.userId !== entry.userId) return { kind: 'signed-out' };
    return sendEntry(entry, version, { ...who, language: htmlLang(getLanguage()) }, (part) =>
      this.noteProgress(entry.key, part),
    );
  }

  private noteProgress(key: string, part: number | null): void {
    tabs.tell({ type: 'progress', key, part });
    this.items.progressHere(key, part);
  }

  private noteOutcome(entry: Entry, outcome: Outcome): void {
    this.items.ended(entry.key);
    const { key, caseId, kind, subject, path, body } = entry;
    if (outcome.kind === 'done') {
      this.silences = 0;
      const { answer, moved } = outcome;
      const arrival = { key, caseId, kind, subject, path, body, answer, moved };
      this.tellArrival(arrival);
      tabs.tell({ type: 'arrived', arrival });
    } else if (outcome.kind !== 'refused') this.presses.tell(key, { kind: 'kept' });
    void this.changed();
  }

  private tellArrival(arrival: Arrival): void {
    if (arrival.moved) this.arrived = [...this.arrived, arrival].slice(-MOST_ARRIVED);
    this.arrivals.forEach((tell) => tell(arrival));
    this.presses.tell(arrival.key, { kind: 'done' });
  }

  private async changed(): Promise<void> {
    await this.look();
    tabs.tell({ type: 'changed' });
  }

  /** Another tab pressed, sent or threw away something. */
  private async lookAgain(): Promise<void> {
    this.items.forgetElsewhere();
    await this.look();
    this.wake();
    // Who waits after a silence goes on waiting: two tabs must not wake each other for ever.
    if (this.timer === undefined) void this.work();
  }

  /** Reads what is kept; the database is the truth for all tabs. */
  private async look(): Promise<void> {
    const { userId } = this;
    const kept = userId ? await outboxStore.of(userId).catch(() => []) : [];
    if (this.userId !== userId) return;
    for (const { key, refusal } of kept) if (refusal) this.presses.tell(key, { kind: 'refused', refusal });
    this.items.show(kept);
  }
}

const entryOf = (entry: NewEntry, userId: string): Entry => ({
  ...entry,
  key: newId(),
  userId,
  pressedAt: new Date().toISOString(),
  tries: 0,
  refusal: null,
});

export const outbox = new Outbox();
