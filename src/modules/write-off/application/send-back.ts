import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf } from '../../../kernel/day.js';
import { ForbiddenError } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { Presses, statedMoment, BY_HAND, type Moved, type Press } from '../../cases/index.js';
import { Calendars } from '../../calendar/index.js';
import { RectificationTasks } from '../../rectification/index.js';
import { reopenedBy, type LinkStanding } from '../domain/chain.js';
import { NotAheadError } from '../domain/write-off-errors.js';
import { WriteOffLinkRow } from '../persistence/write-off-link.entity.js';
import { planOf } from './apply-for-write-off.js';
import { WriteOffs, type Run } from './write-offs.js';

/** To which earlier link, and why. */
export interface Back {
  to: string;
  reason: string;
}

/** 退回: a link sends the chain back to an earlier one; all that was written stays. */
@Injectable()
export class SendBack {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly writeOffs: WriteOffs,
    private readonly tasks: RectificationTasks,
    private readonly calendars: Calendars,
    private readonly presses: Presses,
    private readonly clock: Clock,
  ) {}

  /** For a signer of the link or whoever keeps the ledger. Throws NotYourTurnError, NotAheadError. */
  run(actor: Actor, taskId: string, version: number, key: string, back: Back, press: Press): Promise<Moved> {
    return this.uow.run((tx) =>
      this.presses.once(tx, actor, press, async () => {
        const run = await this.writeOffs.requireOpen(tx, actor, taskId, version);
        const at = this.writeOffs.requireLink(run, key);
        if (!this.writeOffs.isPartOf(actor, at)) throw new ForbiddenError({ permission: 'write-off.sign' });
        await this.within(tx, actor, run, at, back, press);
        return { before: version, after: run.row.version };
      }),
    );
  }

  /** The same in the transaction of who knows already that they may. */
  async within(
    tx: Tx,
    actor: Actor,
    run: Run,
    at: LinkStanding,
    { to, reason }: Back,
    press: Press = BY_HAND,
  ): Promise<void> {
    const now = this.clock.now();
    const today = dayOf(now);
    const target = run.row.links.find((link) => link.key === to);
    if (!target || target.stage >= at.link.stage) throw new NotAheadError({ title: at.link.title });
    const act = { kind: 'back', backTo: to, opinion: reason, actualOn: today } as const;
    await this.writeOffs.append(tx, actor, run, at, act);
    const again = reopenedBy(run.row.links, to);
    for (const { key, plannedOn } of planOf(again, today, await this.calendars.load(tx))) {
      const { attempt } = run.standing.links.find(({ link }) => link.key === key)!;
      const row = { id: newId(), writeOffId: run.row.id, key, attempt: attempt + 1, plannedOn };
      await tx.insert(WriteOffLinkRow, row);
    }
    const data = { round: run.row.round, link: at.link.key, to, ...statedMoment(press) };
    const note = `${at.link.title}→${target.title}：${reason}`;
    await this.tasks.remember(tx, actor, run.task, 'send-back', now, { note, data });
  }
}
