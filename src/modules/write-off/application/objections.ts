import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { dayOf, type Day } from '../../../kernel/day.js';
import { NotFoundError } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { RectificationTasks } from '../../rectification/index.js';
import type { LinkStanding } from '../domain/chain.js';
import { AnsweredError, NotYourTurnError, ObjectionDayError } from '../domain/write-off-errors.js';
import { PublicityObjectionRow } from '../persistence/publicity-objection.entity.js';
import { PublicityRow } from '../persistence/publicity.entity.js';
import { SendBack } from './send-back.js';
import { WriteOffs, type Run } from './write-offs.js';

/** `to` is where an upheld objection sends the chain. */
export type Answer = { text: string } & ({ outcome: 'dismissed' } | { outcome: 'upheld'; to: string });

/** 异议 in a publicity window: recorded without who it is, and answered once. While one is open the link cannot be signed. */
@Injectable()
export class Objections {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly writeOffs: WriteOffs,
    private readonly tasks: RectificationTasks,
    private readonly sendBack: SendBack,
    private readonly clock: Clock,
  ) {}

  /** Throws ObjectionDayError, NotYourTurnError where no notice is out. */
  async record(
    actor: Actor,
    taskId: string,
    version: number,
    receivedOn: Day,
    text: string,
  ): Promise<string> {
    requirePermission(actor, 'rectification.manage');
    const now = this.clock.now();
    return this.uow.run(async (tx) => {
      const run = await this.writeOffs.requireOpen(tx, actor, taskId, version);
      const { notice } = await this.requireNotice(tx, run);
      const today = dayOf(now);
      const { id: publicityId, startOn } = notice;
      if (receivedOn < startOn || receivedOn > today) throw new ObjectionDayError({ startOn, today });
      const row = {
        id: newId(),
        publicityId,
        receivedOn,
        text,
        origin: 'office' as const,
        recordedByName: actor.name,
        recordedAt: now,
        outcome: null,
        answer: null,
        answeredByName: null,
        answeredAt: null,
      };
      await tx.insert(PublicityObjectionRow, row);
      await this.writeOffs.raise(tx, actor, run.row);
      const data = { round: run.row.round, objectionId: row.id, receivedOn };
      await this.tasks.remember(tx, actor, run.task, 'object', now, { data });
      return row.id;
    });
  }

  /** Upheld, it sends the chain back. Throws AnsweredError, NotAheadError. */
  async answer(actor: Actor, taskId: string, version: number, id: string, answer: Answer): Promise<void> {
    requirePermission(actor, 'rectification.manage');
    const now = this.clock.now();
    await this.uow.run(async (tx) => {
      const run = await this.writeOffs.requireOpen(tx, actor, taskId, version);
      const { notice, at } = await this.requireNotice(tx, run);
      const found = await tx.findOneBy(PublicityObjectionRow, { id, publicityId: notice.id });
      if (!found) throw new NotFoundError();
      const { outcome, text } = answer;
      const said = { outcome, answer: text, answeredByName: actor.name, answeredAt: now };
      const { affected } = await tx.update(PublicityObjectionRow, { id, outcome: IsNull() }, said);
      if (affected === 0) throw new AnsweredError({ by: found.answeredByName });
      const data = { round: run.row.round, objectionId: id, outcome };
      await this.tasks.remember(tx, actor, run.task, 'answer', now, { note: text, data });
      if (answer.outcome === 'upheld')
        await this.sendBack.within(tx, actor, run, at, { to: answer.to, reason: text });
      else await this.writeOffs.raise(tx, actor, run.row);
    });
  }

  private async requireNotice(tx: Tx, run: Run): Promise<{ notice: PublicityRow; at: LinkStanding }> {
    for (const at of run.standing.open) {
      const { id: linkId } = await this.writeOffs.attempt(tx, run, at);
      const notice = await tx.findOneBy(PublicityRow, { linkId });
      if (notice) return { notice, at };
    }
    throw new NotYourTurnError({
      open: run.standing.open.map(({ link }) => link.title).join('、'),
      signers: '',
    });
  }
}
