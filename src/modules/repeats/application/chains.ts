import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { CaseRow, PlaceInChain, placeKeyOf, SETTLED } from '../../cases/index.js';
import { chainOf } from '../domain/chain.js';
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

  /** Every case of the chains that these cases belong to. */
  async members(reads: Reads, cases: readonly CaseRow[]): Promise<CaseRow[]> {
    const heads = [...new Set(cases.map((one) => one.repeatOfId ?? one.id))];
    return reads.find(CaseRow, { where: [{ id: In(heads) }, { repeatOfId: In(heads) }] });
  }

  /** Makes these cases one chain; handling rises with their number, and a task force is opened where the rule says so. */
  async arrange(tx: Tx, actor: Actor, members: readonly CaseRow[], now: Instant): Promise<void> {
    const places = chainOf(
      members.map(({ id, parsedNumber, createdAt, closure, verifiedAt }) => ({
        id,
        receivedOn: parsedNumber?.receivedOn ?? null,
        createdAt,
        closedAt: closure === 'CLOSED' ? verifiedAt : null,
      })),
    );
    const rule = levelFor(await this.levels.inForce(tx), places.length - 1);
    const head = members.find((one) => one.id === places[0]?.id);
    if (!head) return;
    const placeKey = placeKeyOf(head.place, head.content);
    for (const { id, repeatOfId, afterClosure } of places) {
      const found = members.find((one) => one.id === id)!;
      const own = placeKey ?? placeKeyOf(found.place, found.content);
      const level = SETTLED.includes(found.status) ? found.handlingLevel : (rule?.level ?? null);
      await this.places.set(tx, actor, found, { repeatOfId, afterClosure, level, placeKey: own }, now);
    }
    await this.taskForces.follow(tx, members, head);
    if (rule?.opensTaskForce) await this.taskForces.open(tx, actor, head, now);
  }
}
