import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { In, IsNull, Not } from 'typeorm';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { can, type Actor } from '../../access/index.js';
import { Directory, UserRow } from '../../organisation/index.js';
import { judgePlaces, type JudgedPlace, type PlaceTableLine } from '../domain/judge-places.js';
import { DutyPlaceRow } from '../persistence/duty-place.entity.js';
import { DutyRow } from '../persistence/duty.entity.js';
import { DutyKinds } from './duty-kinds.js';

/** What a table would do to the map as it is now. */
export interface PlacesPlan {
  /** Changes with anything that the plan rests on. */
  key: string;
  lines: JudgedPlace[];
}

@Injectable()
export class PlacesPlanner {
  constructor(
    private readonly directory: Directory,
    private readonly kinds: DutyKinds,
  ) {}

  async of(reads: Reads, actor: Actor, lines: readonly PlaceTableLine[]): Promise<PlacesPlan> {
    const units = await this.directory.units(reads);
    const streets = units.filter(
      ({ kind, path }) => kind === 'street' && can(actor, 'ownership.manage', { unitPaths: [path] }),
    );
    const places = await reads.findBy(DutyPlaceRow, { closedOn: IsNull() });
    const standing = await reads.findBy(DutyRow, { subjectType: In(['place']), liveKey: Not(IsNull()) });
    const dutyOf = new Map(standing.map((duty) => [duty.subjectId, duty]));
    const pathOf = new Map(units.map(({ id, path }) => [id, path]));
    const people = await reads.find(UserRow, { where: { active: true } });
    const judged = judgePlaces(lines, {
      kinds: (await this.kinds.of(reads)).filter(({ about, active }) => about !== 'task' && active),
      streets,
      communities: units.filter(({ kind }) => kind === 'community'),
      // Who may not look up people elsewhere finds none of them by a table.
      people: people
        .map(({ id, username, name, unitId }) => ({ id, username, name, unitPath: pathOf.get(unitId) ?? '' }))
        .filter(({ unitPath }) => can(actor, 'user.read', { unitPaths: [unitPath] })),
      places: places.map((place) => ({ ...place, duty: dutyOf.get(place.id) ?? null })),
    });
    return { key: keyOf(judged), lines: judged };
  }
}

function keyOf(judged: readonly JudgedPlace[]): string {
  const told = judged.map(({ line, verdict, known, facts, appoint, changes }) => [
    line,
    verdict,
    known && [known.id, known.version, known.duty?.id],
    facts,
    appoint,
    changes,
  ]);
  return createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 32);
}
