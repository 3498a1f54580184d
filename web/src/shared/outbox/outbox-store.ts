import { deviceDb } from '../device/device-db';
import type { Entry } from './entry';

/** Longer than this no own move is followed; the case has been read anew many times. */
const MOST_STEPS = 50;

/** The entries on this device, of everybody who used it; each question names whose. */
export const outboxStore = {
  /** In the order of the presses. */
  async of(userId: string): Promise<Entry[]> {
    const all = await (await deviceDb()).getAll('outbox');
    return all.filter((entry) => entry.userId === userId);
  },

  /** Of whomever. */
  async count(): Promise<number> {
    return (await deviceDb()).count('outbox');
  },

  /** Rejects when the device keeps nothing more. */
  async add(entry: Entry): Promise<void> {
    await (await deviceDb()).add('outbox', entry);
  },

  /** All of them or none. Rejects when the device keeps nothing more. */
  async addAll(entries: readonly Entry[]): Promise<void> {
    const tx = (await deviceDb()).transaction('outbox', 'readwrite');
    await Promise.all([...entries.map((entry) => tx.store.add(entry)), tx.done]);
  },

  /** Changes an entry that is still there. */
  async change(key: string, part: Partial<Entry>): Promise<void> {
    const tx = (await deviceDb()).transaction('outbox', 'readwrite');
    const found = await tx.store.index('key').get(key);
    if (found) await tx.store.put({ ...found, ...part });
    await tx.done;
  },

  async remove(key: string): Promise<void> {
    const tx = (await deviceDb()).transaction('outbox', 'readwrite');
    const seq = await tx.store.index('key').getKey(key);
    if (seq !== undefined) await tx.store.delete(seq);
    await tx.done;
  },

  async removeAll(userId: string): Promise<void> {
    for (const { key } of await this.of(userId)) await this.remove(key);
  },

  /** Takes out what is done and remembers, in the same breath, which version it led to. */
  async settle(entry: Entry, moved: { before: number; after: number } | null): Promise<void> {
    const tx = (await deviceDb()).transaction(['outbox', 'own-moves'], 'readwrite');
    const seq = await tx.objectStore('outbox').index('key').getKey(entry.key);
    if (seq !== undefined) await tx.objectStore('outbox').delete(seq);
    if (moved && moved.before !== moved.after)
      await tx.objectStore('own-moves').put({ caseId: moverOf(entry), ...moved });
    await tx.done;
  },

  /** The version that my own moves have made of the one I saw; somebody else's move in between ends the chain. */
  async afterOwnMoves(entry: Entry, version: number): Promise<number> {
    const db = await deviceDb();
    let now = version;
    for (let step = 0; step < MOST_STEPS; step += 1) {
      const move = await db.get('own-moves', [moverOf(entry), now]);
      if (!move) return now;
      now = move.after;
    }
    return now;
  },
};

/** Whose version it moves: a task counts its own, and another one in each round of its write-off. */
const moverOf = ({ kind, caseId }: Entry): string =>
  kind === 'tick' || kind === 'untick' ? `task ${caseId}` : caseId;

export type OutboxStore = typeof outboxStore;
