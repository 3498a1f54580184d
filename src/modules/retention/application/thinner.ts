import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant.js';
import type { RetentionKind } from '../domain/retention-kinds.js';

/** Thins what is a room's own. */
export interface Thinner {
  readonly kind: RetentionKind;
  /** What was made before that moment, in slices of one transaction each; answers how many were thinned. */
  thin(before: Instant, now: Instant): Promise<number>;
}

/** The thinners of all rooms; each says itself at start-up. */
@Injectable()
export class Thinners {
  private readonly known: Thinner[] = [];

  add(thinner: Thinner): void {
    this.known.push(thinner);
  }

  all(): readonly Thinner[] {
    return this.known;
  }
}

/** Slice after slice until one comes back short. */
export async function inSlices(slice: (limit: number) => Promise<number>, limit = 500): Promise<number> {
  let total = 0;
  for (;;) {
    const done = await slice(limit);
    total += done;
    if (done < limit) return total;
  }
}
