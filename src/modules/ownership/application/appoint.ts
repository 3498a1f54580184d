import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { addDays, dayOf, type Day } from '../../../kernel/day.js';
import { StaleVersionError } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { holdPerson } from '../../organisation/index.js';
import { DutyDaysError, PlaceClosedError } from '../domain/ownership-errors.js';
import { DutyRow } from '../persistence/duty.entity.js';
import { Subjects, type FoundSubject, type SubjectRef } from './subjects.js';

/** Who answers from now on; somebody without an account by name. */
export interface Appointment {
  userId: string | null;
  personName: string;
  post: string | null;
  fromOn: Day | null;
  untilOn: Day | null;
  note: string | null;
  /** The duty that stood there when the caller looked. */
  replaces: string | null;
}

/** 明确责任人: from a day on somebody answers for it; whoever did before is relieved the day before. */
@Injectable()
export class Appoint {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly subjects: Subjects,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFoundError, StaleVersionError, PersonNotInUseError, DutyDaysError, PlaceClosedError. */
  async run(actor: Actor, ref: SubjectRef, wanted: Appointment): Promise<string> {
    return this.uow.run(async (tx) => {
      const subject = await this.subjects.require(tx, actor, 'ownership.manage', ref);
      return this.within(tx, actor, subject, wanted);
    });
  }

  /** The same for an actor who is known to be allowed to. */
  async within(
    tx: Tx,
    actor: Actor,
    subject: Pick<FoundSubject, 'type' | 'id' | 'kind' | 'name' | 'place'>,
    wanted: Appointment,
  ): Promise<string> {
    if (subject.place?.closedOn) throw new PlaceClosedError({ name: subject.name });
    const now = this.clock.now();
    const standing = await tx.findOneBy(DutyRow, { liveKey: liveKeyOf(subject) });
    if ((standing?.id ?? null) !== wanted.replaces)
      throw new StaleVersionError({ by: standing?.appointedByName ?? '别人' });
    const person = wanted.userId ? await holdPerson(tx, wanted.userId, 'userId') : null;
    const fromOn = wanted.fromOn ?? dayOf(now);
    requireOrder(fromOn, wanted.untilOn, standing);
    if (standing) await this.relieve(tx, standing, lastDayBefore(standing, fromOn), actor, now);
    const row: DutyRow = {
      id: newId(),
      kind: subject.kind,
      subjectType: subject.type,
      subjectId: subject.id,
      userId: person?.id ?? null,
      personName: person?.name ?? wanted.personName,
      post: wanted.post ?? person?.title ?? null,
      fromOn,
      untilOn: wanted.untilOn,
      note: wanted.note,
      appointedAt: now,
      appointedByName: actor.name,
      endedAt: null,
      endedByName: null,
      endReason: null,
      liveKey: liveKeyOf(subject),
    };
    await tx.insert(DutyRow, row);
    const data = { dutyId: row.id, userId: row.userId, kind: row.kind, fromOn, untilOn: row.untilOn };
    const entry = { action: 'duty.appoint', subjectType: 'duty', subjectId: subject.id, data } as const;
    await this.history.append(tx, actor, entry, now);
    return row.id;
  }

  /** A successor needs no reason; whoever is relieved without one gives it in `EndDuty`. */
  private async relieve(tx: Tx, row: DutyRow, lastOn: Day, actor: Actor, now: Instant): Promise<void> {
    // Whose last day is over already keeps it.
    const untilOn = row.untilOn !== null && row.untilOn < lastOn ? row.untilOn : lastOn;
    const ended = { untilOn, endedAt: now, endedByName: actor.name, endReason: null, liveKey: null };
    const { affected } = await tx.update(DutyRow, { id: row.id, liveKey: row.liveKey! }, ended);
    if (affected === 0) throw new StaleVersionError({ by: '别人' });
  }
}

export const liveKeyOf = ({ type, id }: SubjectRef): string => `${type}:${id}`;

const lastDayBefore = ({ fromOn }: DutyRow, next: Day): Day =>
  addDays(next, -1) < fromOn ? fromOn : addDays(next, -1);

function requireOrder(fromOn: Day, untilOn: Day | null, standing: DutyRow | null): void {
  if (untilOn !== null && untilOn < fromOn)
    throw new DutyDaysError('untilOn', {
      zh: '截止日期不能早于开始日期。',
      en: 'The last day cannot lie before the first.',
    });
  if (standing && fromOn < standing.fromOn)
    throw new DutyDaysError('fromOn', {
      zh: `不能早于现任的开始日期（${standing.fromOn}）。`,
      en: `Not before the day on which the present one began (${standing.fromOn}).`,
    });
}
