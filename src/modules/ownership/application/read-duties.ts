import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf, type Day } from '../../../kernel/day.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { DutyRow } from '../persistence/duty.entity.js';
import { Subjects, type SubjectRef } from './subjects.js';

/** Who answered for something, now and before. */
@Injectable()
export class ReadDuties {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly subjects: Subjects,
    private readonly clock: Clock,
  ) {}

  /** The latest first. Throws NotFoundError. */
  async run(actor: Actor, ref: SubjectRef): Promise<{ rows: DutyRow[]; today: Day }> {
    const reads = this.uow.reads;
    await this.subjects.require(reads, actor, 'ownership.read', ref);
    const where = { subjectType: ref.type, subjectId: ref.id };
    const rows = await reads.find(DutyRow, { where, order: { fromOn: 'DESC', id: 'DESC' } });
    return { rows, today: dayOf(this.clock.now()) };
  }
}
