import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf } from '../../../kernel/day.js';
import { NotFoundError, StaleVersionError } from '../../../kernel/errors.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { NoDutyError } from '../domain/ownership-errors.js';
import { DutyRow } from '../persistence/duty.entity.js';
import { liveKeyOf } from './appoint.js';
import { Subjects } from './subjects.js';

/** 解除: nobody answers for it from now on, and why; what was is kept. */
@Injectable()
export class EndDuty {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly subjects: Subjects,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFoundError, NoDutyError, StaleVersionError when somebody else stands there by now. */
  async run(actor: Actor, dutyId: string, reason: string): Promise<void> {
    await this.uow.run(async (tx) => {
      const meant = await tx.findOneBy(DutyRow, { id: dutyId });
      if (!meant) throw new NotFoundError();
      const ref = { type: meant.subjectType, id: meant.subjectId };
      await this.subjects.require(tx, actor, 'ownership.manage', ref);
      const standing = await tx.findOneBy(DutyRow, { liveKey: liveKeyOf(ref) });
      if (!standing) throw new NoDutyError();
      if (standing.id !== dutyId) throw new StaleVersionError({ by: standing.appointedByName });
      await this.within(tx, actor, standing, reason, this.clock.now());
    });
  }

  /** Throws StaleVersionError. */
  async within(tx: Tx, actor: Actor, standing: DutyRow, reason: string, now: Instant): Promise<void> {
    const today = dayOf(now);
    const { id, subjectId, fromOn } = standing;
    const untilOn = standing.untilOn !== null && standing.untilOn < today ? standing.untilOn : today;
    const ended = { endedAt: now, endedByName: actor.name, endReason: reason, liveKey: null };
    const { affected } = await tx.update(
      DutyRow,
      { id, liveKey: standing.liveKey! },
      { ...ended, untilOn: untilOn < fromOn ? fromOn : untilOn },
    );
    // Relieved or ended by somebody else at the same moment.
    if (affected === 0) throw new StaleVersionError({ by: '别人' });
    const data = { dutyId: id, userId: standing.userId };
    const entry = { action: 'duty.end', subjectType: 'duty', subjectId, note: reason, data } as const;
    await this.history.append(tx, actor, entry, now);
  }
}
