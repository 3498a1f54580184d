import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { followStandIns } from '../domain/follow-stand-ins.js';
import { AbsenceRow } from '../persistence/absence.entity.js';
import { UserRow } from '../persistence/user.entity.js';

/** Who gets word on a day instead of whom. */
@Injectable()
export class StandIns {
  /** By the id of who is away; who has nobody that is there stays out of it. */
  async on(reads: Reads, day: Day): Promise<Map<string, UserRow>> {
    const rows = await reads.find(AbsenceRow, {
      where: { fromOn: LessThanOrEqual(day), toOn: MoreThanOrEqual(day), endedAt: IsNull() },
      order: { id: 'ASC' },
    });
    if (rows.length === 0) return new Map();
    const people = await reads.findBy(UserRow, {
      id: In([...new Set(rows.map(({ standInId }) => standInId))]),
      active: true,
    });
    const byId = new Map(people.map((one) => [one.id, one]));
    // What was entered last holds.
    const away = new Map(rows.map(({ userId, standInId }) => [userId, standInId]));
    const found = followStandIns(away, (id) => byId.has(id));
    return new Map([...found].map(([userId, standInId]) => [userId, byId.get(standInId)!]));
  }
}
