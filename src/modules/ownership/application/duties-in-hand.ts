import { In, IsNull, Not } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { dayOf } from '../../../kernel/day.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import {
  Directory,
  KeepsWork,
  type OpenAtUnit,
  type UserRow,
  type WorkInHand,
  type WorkKeeper,
} from '../../organisation/index.js';
import { RectificationTaskRow } from '../../rectification/index.js';
import { DutyPlaceRow } from '../persistence/duty-place.entity.js';
import { DutyRow } from '../persistence/duty.entity.js';
import { Appoint } from './appoint.js';
import { EndDuty } from './end-duty.js';

/** Areas, points and tasks that somebody answers for; who leaves hands them on, or they become gaps (ADR 31, 39). */
@KeepsWork()
export class DutiesInHand implements WorkKeeper {
  constructor(
    private readonly appoint: Appoint,
    private readonly endDuty: EndDuty,
    private readonly directory: Directory,
    private readonly clock: Clock,
  ) {}

  async inHandOf(reads: Reads, userId: string): Promise<WorkInHand[]> {
    const standing = await this.standing(reads, userId);
    const names = await this.namesOf(reads, standing);
    return standing.map(({ subjectId }) => ({
      kind: 'duty',
      id: subjectId,
      title: names.get(subjectId) ?? '',
      mayStay: true,
    }));
  }

  async handOn(tx: Tx, actor: Actor, from: UserRow, to: UserRow | null): Promise<void> {
    const now = this.clock.now();
    for (const duty of await this.standing(tx, from.id)) {
      if (!to) {
        await this.endDuty.within(tx, actor, duty, '人员离岗', now);
        continue;
      }
      const { subjectType: type, subjectId: id, kind, untilOn, note, fromOn } = duty;
      // Who was to begin later is followed by somebody who begins then; a day that is over is not promised again.
      const today = dayOf(now);
      await this.appoint.within(
        tx,
        actor,
        { type, id, kind, name: '', place: null },
        {
          userId: to.id,
          personName: to.name,
          post: null,
          fromOn: fromOn > today ? fromOn : today,
          untilOn: untilOn !== null && untilOn < today ? null : untilOn,
          note,
          replaces: duty.id,
        },
      );
    }
  }

  async openAt(reads: Reads, unitId: string): Promise<OpenAtUnit[]> {
    const open = { closedOn: IsNull() };
    const count = await reads.countBy(DutyPlaceRow, [
      { streetId: unitId, ...open },
      { communityId: unitId, ...open },
    ]);
    return [{ kind: 'places', count }];
  }

  private standing(reads: Reads, userId: string): Promise<DutyRow[]> {
    return reads.find(DutyRow, { where: { userId, liveKey: Not(IsNull()) }, order: { id: 'ASC' } });
  }

  private async namesOf(reads: Reads, duties: readonly DutyRow[]): Promise<Map<string, string>> {
    const idsOf = (type: DutyRow['subjectType']): string[] =>
      duties.filter(({ subjectType }) => subjectType === type).map(({ subjectId }) => subjectId);
    const places = await reads.findBy(DutyPlaceRow, { id: In(idsOf('place')) });
    const tasks = await reads.findBy(RectificationTaskRow, { id: In(idsOf('task')) });
    const units = await this.directory.unitsByIds(reads, idsOf('community'));
    return new Map([
      ...places.map(({ id, name }) => [id, name] as const),
      ...units.map(({ id, name }) => [id, name] as const),
      ...tasks.map(({ id, number, title }) => [id, `${number} ${title}`] as const),
    ]);
  }
}
