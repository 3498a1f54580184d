import { idBefore } from '../../../kernel/ids.js';

/** Which entries were told already, for as long as they can be found again. */
export class SeenEntries {
  private readonly ids = new Set<string>();

  /** Those that are new, from now on no longer. */
  take<E extends { id: string }>(entries: readonly E[]): E[] {
    const fresh = entries.filter(({ id }) => !this.ids.has(id));
    for (const { id } of fresh) this.ids.add(id);
    return fresh;
  }

  /** They could not be told after all. */
  giveBack(entries: readonly { id: string }[]): void {
    for (const { id } of entries) this.ids.delete(id);
  }

  /** Forgets what was made more than `ms` before this id. */
  forgetBefore(id: string, ms: number): void {
    const limit = idBefore(id, ms);
    for (const one of this.ids) if (one < limit) this.ids.delete(one);
  }

  get size(): number {
    return this.ids.size;
  }
}
