import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf, type Day } from '../../../kernel/day.js';
import { DomainError } from '../../../kernel/errors.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import type { ErasureFacts } from '../../cases/index.js';
import { isDue, type Hold } from '../domain/erasure-rules.js';
import { ErasureStandings, type Standing } from '../persistence/erasure-standing.read-model.js';
import { KnownComplainants } from '../persistence/known-complainants.read-model.js';
import { ComplainantRules, type MonthsOf } from './complainant-rules.js';
import { EraseCase, type Erased } from './erase-case.js';
import { ErasedLists } from './erased-lists.js';

/** Which cases are meant: whose rule is over, or that were settled before a day. */
export type Meant = { months: MonthsOf } | { before: Day };

/** A case whose time is over, and what holds it back. */
export type Found = Standing & { held: Hold | null };

/** Walks the cases that keep a complainant, and erases one after the other in a small transaction of its own. */
@Injectable()
export class ErasureRound {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly known: KnownComplainants,
    private readonly standings: ErasureStandings,
    private readonly rules: ComplainantRules,
    private readonly eraseCase: EraseCase,
    private readonly lists: ErasedLists,
    private readonly clock: Clock,
  ) {}

  /** Page by page, those whose time is over. */
  async *found(meant: Meant): AsyncGenerator<Found[]> {
    const { reads } = this.uow;
    const now = this.clock.now();
    for await (const ids of this.known.pages(reads, now))
      yield (await this.standings.of(reads, ids))
        .filter((one) => isMeant(one, meant, dayOf(now)))
        .map((one) => ({ ...one, held: one.judged.held }));
  }

  /** Erases these, each alone; one that went on meanwhile is left, one that fails does not stop the rest. */
  async erase(
    actor: Actor,
    found: readonly Found[],
    facts: (one: Found) => ErasureFacts,
  ): Promise<{ erased: Erased[]; failed: { number: string; error: unknown }[] }> {
    const erased: Erased[] = [];
    const failed: { number: string; error: unknown }[] = [];
    for (const one of found.filter(({ held }) => held === null)) {
      const now = this.clock.now();
      try {
        const done = await this.eraseCase.run(actor, one.caseId, facts(one), now);
        erased.push(done);
        await this.lists.add([done.line]);
      } catch (error) {
        if (!(error instanceof DomainError)) failed.push({ number: one.number, error });
      }
    }
    if (erased.length > 0) await this.uow.wipeLog();
    return { erased, failed };
  }

  /** What holds one case back. */
  async heldBack(caseId: string): Promise<Hold | null> {
    const [standing] = await this.standings.of(this.uow.reads, [caseId]);
    return standing?.judged.held ?? null;
  }

  monthsOf(district?: number | null): Promise<MonthsOf> {
    return this.rules.months(this.uow.reads, district);
  }
}

function isMeant({ campaignId, judged: { settledAt } }: Standing, meant: Meant, today: Day): boolean {
  if ('before' in meant) return settledAt !== null && dayOf(settledAt as Instant) < meant.before;
  return isDue(settledAt, meant.months(campaignId), today);
}
