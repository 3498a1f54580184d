import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { holdAlone } from '../../../platform/database/hold-alone.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { CaseRow, PlaceInChain, placeKeyOf, SETTLED } from '../../cases/index.js';
import { HistoryEntryRow } from '../../history/index.js';
import { chainOf, countedRepeats, type ChainPlace } from '../domain/chain.js';
import { levelFor } from '../domain/handling-levels.js';
import { RepeatLevels } from './repeat-levels.js';
import { TaskForces } from './task-forces.js';

/** The cases of one matter: the earliest is the head, every other one repeats it. */
@Injectable()
export class Chains {
  constructor(
    private readonly places: PlaceInChain,
    private readonly levels: RepeatLevels,
    private readonly taskForces: TaskForces,
  ) {}

  /**
   * One change of chains at a time, until the end of the transaction: two officers who link into one chain would each
   * count it without the other's case.
   */
  hold(tx: Tx): Promise<void> {
    return holdAlone(tx, 'chains');
  }

  /** Every case of the chains that these cases belong to, also where one repeats a case that is no head. */
  async members(reads: Reads, cases: readonly Pick<CaseRow, 'id' | 'repeatOfId'>[]): Promise<CaseRow[]> {
    let known = new Set(cases.flatMap(({ id, repeatOfId }) => [id, ...(repeatOfId ? [repeatOfId] : [])]));
    for (;;) {
      const ids = [...known];
      const rows = await reads.find(CaseRow, { where: [{ id: In(ids) }, { repeatOfId: In(ids) }] });
      const found = new Set(rows.flatMap(({ id, repeatOfId }) => [id, ...(repeatOfId ? [repeatOfId] : [])]));
      if (found.size <= known.size) return rows;
      known = found;
    }
  }

  /** The same cases in their order, earliest first. */
  async inOrder(
    reads: Reads,
    members: readonly CaseRow[],
  ): Promise<{ found: CaseRow; place: ChainPlace; closedAt: Instant | null }[]> {
    const closedAt = await firstClosed(reads, members);
    const places = chainOf(
      members.map(({ id, parsedNumber, createdAt }) => ({
        id,
        receivedOn: parsedNumber?.receivedOn ?? null,
        createdAt,
        closedAt: closedAt.get(id) ?? null,
      })),
    );
    return places.map((place) => ({
      place,
      found: members.find(({ id }) => id === place.id)!,
      closedAt: closedAt.get(place.id) ?? null,
    }));
  }

  /** Makes these cases one chain; handling rises with their number, and a task force is opened where the rule says so. */
  async arrange(tx: Tx, actor: Actor, members: readonly CaseRow[], now: Instant): Promise<void> {
    const chain = await this.inOrder(tx, members);
    const head = chain[0]?.found;
    if (!head) return;
    const policy = await this.levels.inForce(tx);
    const repeats = countedRepeats(
      chain.map(({ place }) => place),
      policy,
    );
    const rule = levelFor(policy.rules, repeats);
    const placeKey = placeOf(chain.map(({ found }) => found));
    const inTaskForce = await this.taskForces.keep(tx, actor, {
      members,
      head,
      name: placeKey ?? head.title,
      opens: rule?.opensTaskForce ?? false,
      now,
    });
    for (const { found, place } of chain) {
      const { repeatOfId, afterClosure } = place;
      const level = SETTLED.includes(found.status) ? found.handlingLevel : (rule?.level ?? null);
      const facts = { repeatOfId, afterClosure, level, inTaskForce, placeKey };
      await this.places.set(tx, actor, found, facts, now);
    }
  }

  /** Makes several chains of one, the largest first; its task force stays with the head, or goes with a larger part. */
  async split(
    tx: Tx,
    actor: Actor,
    parts: readonly CaseRow[][],
    headId: string,
    now: Instant,
  ): Promise<void> {
    const [largest = []] = parts;
    const own = parts.find((part) => part.some(({ id }) => id === headId)) ?? [];
    if (largest.length > own.length) {
      const [first] = await this.inOrder(tx, largest);
      if (first) await this.taskForces.move(tx, headId, first.found.id);
    }
    for (const part of parts) await this.arrange(tx, actor, part, now);
  }
}

/** The place of a matter: the first that one of its cases names; somebody has said that they are one. */
function placeOf(chain: readonly CaseRow[]): string | null {
  const named = chain.map(({ place, content }) => placeKeyOf(place, content)).find((key) => key !== null);
  return named ?? (chain.length > 1 ? chain[0]!.title : null);
}

/** When each was first verified as closed: a case that was reopened had been closed all the same. */
async function firstClosed(reads: Reads, members: readonly CaseRow[]): Promise<Map<string, Instant>> {
  const entries = await reads.find(HistoryEntryRow, {
    where: { subjectType: 'case', subjectId: In(members.map(({ id }) => id)), action: 'case.close' },
    order: { id: 'DESC' },
  });
  const known = members.flatMap(({ id, closure, outOfScope, verifiedAt }): [string, Instant][] =>
    closure === 'CLOSED' && !outOfScope && verifiedAt ? [[id, verifiedAt]] : [],
  );
  return new Map([...known, ...entries.map(({ subjectId, at }): [string, Instant] => [subjectId, at])]);
}
