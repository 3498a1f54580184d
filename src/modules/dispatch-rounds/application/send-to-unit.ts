import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { NotFoundError } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import type { Recipient } from '../../notices/index.js';
import { Directory, type UnitRow } from '../../organisation/index.js';
import { LinkGoneError, NobodyOwesError, NobodyToTellError } from '../domain/dispatch-errors.js';
import { DispatchLinkRow } from '../persistence/dispatch-link.entity.js';
import type { DispatchRoundRow } from '../persistence/dispatch-round.entity.js';
import { OpenLines } from './open-lines.js';
import { RoundLetters, type RoundLetter } from './round-letters.js';
import { RoundLinks } from './round-links.js';
import { Rounds } from './rounds.js';
import { UnitPeople } from './unit-people.js';

/** What an officer does to a unit that has not answered: tells it again, sends a link, takes one back. */
@Injectable()
export class SendToUnit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly lines: OpenLines,
    private readonly people: UnitPeople,
    private readonly links: RoundLinks,
    private readonly letters: RoundLetters,
    private readonly directory: Directory,
    private readonly clock: Clock,
  ) {}

  /** 再催一次, at once: how many letters. Throws RoundOverError, NobodyOwesError, NobodyToTellError. */
  async remind(actor: Actor, roundId: string, unitId: string): Promise<number> {
    return this.write(actor, roundId, unitId, async (tx, round, unit, post) => {
      const people = await this.people.of(tx, unit, round.rules);
      if (people.length === 0) throw new NobodyToTellError({ unit: unit.name });
      for (const recipient of people) await post(recipient, 'dispatch.remind', this.letters.formAddress);
      await this.rounds.remember(tx, actor, round, 'remind', this.clock.now(), {
        unitId,
        people: people.length,
      });
      return people.length;
    });
  }

  /** A new link to that address; the one before opens nothing any more. */
  async link(actor: Actor, roundId: string, unitId: string, address: string): Promise<void> {
    await this.write(actor, roundId, unitId, async (tx, round, unit, post) => {
      const link = await this.links.make(tx, actor, round, unitId, address, this.clock.now());
      await post(this.people.mailbox(unit, address), 'dispatch.link', this.links.addressIn(link));
    });
  }

  /** Throws LinkGoneError for one that is used or void. */
  async endLink(actor: Actor, linkId: string): Promise<void> {
    requirePermission(actor, 'rectification.manage');
    await this.uow.run(async (tx) => {
      const link = await tx.findOneBy(DispatchLinkRow, { id: linkId });
      if (!link) throw new NotFoundError();
      if (link.voidedAt || link.usedAt) throw new LinkGoneError({ how: link.usedAt ? '提交' : '作废' });
      await this.links.end(tx, actor, await this.rounds.require(tx, link.roundId), link, this.clock.now());
    });
  }

  private async write<T>(
    actor: Actor,
    roundId: string,
    unitId: string,
    work: (
      tx: Tx,
      round: DispatchRoundRow,
      unit: UnitRow,
      post: (to: Recipient, rule: RoundLetter['rule'], link: string) => Promise<void>,
    ) => Promise<T>,
  ): Promise<T> {
    requirePermission(actor, 'rectification.manage');
    const now = this.clock.now();
    return this.uow.run(async (tx) => {
      const round = await this.rounds.requireRunning(tx, roundId, now);
      const [unit] = await this.directory.unitsByIds(tx, [unitId]);
      if (!unit) throw new NotFoundError();
      const lines = await this.lines.of(tx, round, [unitId]);
      if (lines.length === 0) throw new NobodyOwesError({ unit: unit.name });
      const stage = `by-hand-${newId()}` as const;
      const told = lines.map((line) => ({ line, stage }));
      const because = `${unit.name}是这些任务的牵头单位，${actor.name}请您填报`;
      return work(tx, round, unit, (recipient, rule, link) =>
        this.letters.post(tx, { recipient, told, because, rule, link }, now),
      );
    });
  }
}
