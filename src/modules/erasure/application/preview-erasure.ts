import { Injectable } from '@nestjs/common';
import { requirePermission, type Actor } from '../../access/index.js';
import { HOLDS, type Hold } from '../domain/erasure-rules.js';
import { ErasureRound } from './erasure-round.js';

export interface ErasurePreview {
  /** Cases that the next round would erase. */
  due: number;
  /** Whose time is over, and what holds them back. */
  held: { why: Hold; count: number }[];
  /** There are more than were looked through. */
  more: boolean;
}

/** Pages that a person waits for. */
const PAGES = 60;

/** How many complainants the next round would forget, by the rules as they stand or with another one for the district. */
@Injectable()
export class PreviewErasure {
  constructor(private readonly round: ErasureRound) {}

  async run(actor: Actor, district?: number | null): Promise<ErasurePreview> {
    requirePermission(actor, 'contact.erase');
    const months = await this.round.monthsOf(district);
    const held = new Map<Hold, number>();
    let due = 0;
    let pages = 0;
    let more = false;
    for await (const page of this.round.found({ months })) {
      for (const one of page)
        if (one.held) held.set(one.held, (held.get(one.held) ?? 0) + 1);
        else due += 1;
      pages += 1;
      more = pages >= PAGES;
      if (more) break;
    }
    const counts = HOLDS.map((why) => ({ why, count: held.get(why) ?? 0 }));
    return { due, held: counts.filter(({ count }) => count > 0), more };
  }
}
