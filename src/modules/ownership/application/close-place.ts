import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf } from '../../../kernel/day.js';
import { StaleVersionError } from '../../../kernel/errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { PlaceClosedError } from '../domain/ownership-errors.js';
import { DutyPlaceRow } from '../persistence/duty-place.entity.js';
import { DutyRow } from '../persistence/duty.entity.js';
import { liveKeyOf } from './appoint.js';
import { EndDuty } from './end-duty.js';
import { Subjects } from './subjects.js';

/** 撤销点位: it is not there any more; whoever answered for it is relieved, and both stay in the history. */
@Injectable()
export class ClosePlace {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly subjects: Subjects,
    private readonly endDuty: EndDuty,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFoundError, StaleVersionError, PlaceClosedError. */
  async run(actor: Actor, id: string, version: number, reason: string): Promise<void> {
    const now = this.clock.now();
    await this.uow.run(async (tx) => {
      const { place, name } = await this.subjects.require(tx, actor, 'ownership.manage', {
        type: 'place',
        id,
      });
      if (place!.closedOn) throw new PlaceClosedError({ name });
      const closed = { closedOn: dayOf(now), liveKey: null, version: version + 1, changedByName: actor.name };
      const { affected } = await tx.update(DutyPlaceRow, { id, version }, closed);
      if (affected === 0) throw new StaleVersionError({ by: place!.changedByName });
      const standing = await tx.findOneBy(DutyRow, { liveKey: liveKeyOf({ type: 'place', id }) });
      if (standing) await this.endDuty.within(tx, actor, standing, reason, now);
      const entry = { action: 'duty.close-place', subjectType: 'duty', subjectId: id, note: reason } as const;
      await this.history.append(tx, actor, entry, now);
    });
  }
}
