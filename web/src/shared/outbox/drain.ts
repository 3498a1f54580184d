import type { Entry, Outcome } from './entry';
import { nextEntries } from './next-entries';
import type { OutboxStore } from './outbox-store';

/** How a drain ended: nothing is left to try, nobody answers, or the session is over. */
export type Drained =
  { kind: 'empty' } | { kind: 'silence'; waitSeconds: number | null } | { kind: 'signed-out' };

export interface Drain {
  store: OutboxStore;
  userId: string;
  send: (entry: Entry, version: number | null) => Promise<Outcome>;
  /** Something was pressed meanwhile: resolves once. */
  nudged: () => Promise<void>;
  onStart: (entry: Entry) => void;
  onOutcome: (entry: Entry, outcome: Outcome) => void;
}

/** Sends what may be sent, case by case in the order of the presses, until nothing is left or nobody answers. */
export async function drain(drain_: Drain): Promise<Drained> {
  const { store, userId, nudged } = drain_;
  const running = new Map<string, Promise<void>>();
  const end: { at: Drained | null } = { at: null };
  for (;;) {
    if (end.at === null) {
      for (const entry of nextEntries(await store.of(userId), new Set(running.keys()))) {
        const done = one(entry, drain_, end).finally(() => running.delete(entry.key));
        running.set(entry.key, done);
      }
    }
    if (running.size === 0) return end.at ?? { kind: 'empty' };
    await Promise.race([...running.values(), nudged()]);
  }
}

async function one(
  entry: Entry,
  { store, send, onStart, onOutcome }: Drain,
  end: { at: Drained | null },
): Promise<void> {
  onStart(entry);
  const version = entry.version === null ? null : await store.afterOwnMoves(entry, entry.version);
  const outcome = await send(entry, version);
  if (outcome.kind === 'done') await store.settle(entry, outcome.moved);
  else if (outcome.kind === 'refused') {
    const noted = await isNoted(store.change(entry.key, { refusal: outcome.refusal }));
    // Not to be asked the same again and again in one go.
    if (!noted) end.at ??= { kind: 'silence', waitSeconds: null };
  } else {
    await isNoted(store.change(entry.key, { tries: entry.tries + 1 }));
    end.at ??= outcome;
  }
  onOutcome(entry, outcome);
}

/** A full device takes no note; what it has kept before goes out all the same. */
const isNoted = (change: Promise<void>): Promise<boolean> =>
  change.then(
    () => true,
    () => false,
  );
