import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThanOrEqual, Not } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { UnitRow } from '../../organisation/index.js';
import { AREA_KIND, inForceOn, stateOf, type DutyState } from '../domain/duty.js';
import type { DutyKindRow } from '../persistence/duty-kind.entity.js';
import { DutyPlaceRow } from '../persistence/duty-place.entity.js';
import { DutyRow } from '../persistence/duty.entity.js';
import type { SubjectRef } from './subjects.js';

export type Standing = DutyRow & { state: DutyState };

/** What somebody answers for, with who does. */
export interface SubjectLine extends SubjectRef {
  about: DutyKindRow['about'];
  kind: string;
  kindName: string;
  /** How its person is called. */
  holder: string;
  number: string | null;
  name: string;
  streetId: string | null;
  communityId: string | null;
  place: DutyPlaceRow | null;
  standing: Standing | null;
  /** In force today, where that is somebody else than who stands there. */
  acting: DutyRow | null;
  gap: 'vacant' | 'expired' | null;
}

type Bare = Omit<SubjectLine, 'standing' | 'acting' | 'gap'>;
type KindOf = (key: string) => Pick<DutyKindRow, 'about' | 'name' | 'holder'>;

export const kindsByKey = (kinds: readonly DutyKindRow[]): KindOf => {
  const byKey = new Map(kinds.map((kind) => [kind.key, kind]));
  return (key) => byKey.get(key) ?? { about: 'point', name: key, holder: '' };
};

/** Areas, points and communities of streets, and tasks, each with who answers for it. */
@Injectable()
export class SubjectLines {
  /** A street is divided by its own areas; where it has none, by its communities. */
  async ofStreets(
    reads: Reads,
    streetIds: readonly string[],
    units: readonly UnitRow[],
    kinds: readonly DutyKindRow[],
    today: Day,
  ): Promise<SubjectLine[]> {
    if (streetIds.length === 0) return [];
    const kindOf = kindsByKey(kinds);
    const places = await reads.find(DutyPlaceRow, {
      where: { streetId: In([...streetIds]), closedOn: IsNull() },
      order: { kind: 'ASC', number: 'ASC', name: 'ASC', id: 'ASC' },
    });
    const divided = new Set(
      places.filter(({ kind }) => kindOf(kind).about === 'area').map(({ streetId }) => streetId),
    );
    const communities = units.filter(
      ({ kind, parentId }) =>
        kind === 'community' && parentId && streetIds.includes(parentId) && !divided.has(parentId),
    );
    const lines = [
      ...communities.map((unit) => asCommunity(unit, kindOf)),
      ...places.map((place) => asPlace(place, kindOf)),
    ];
    return this.withDuties(reads, lines, today);
  }

  async withDuties(reads: Reads, lines: readonly Bare[], today: Day): Promise<SubjectLine[]> {
    const duties = await this.duties(
      reads,
      lines.map(({ id }) => id),
      today,
    );
    return lines.map((line) => {
      const own = duties.get(line.id) ?? [];
      const found = own.find(({ liveKey }) => liveKey !== null) ?? null;
      const standing = found && { ...found, state: stateOf(found, today) };
      const now = inForceOn(own, today);
      const acting = now && now.id !== standing?.id ? now : null;
      const gap = standing?.state === 'expired' ? 'expired' : standing || acting ? null : 'vacant';
      return { ...line, standing, acting, gap };
    });
  }

  private async duties(reads: Reads, ids: readonly string[], today: Day): Promise<Map<string, DutyRow[]>> {
    const found = new Map<string, DutyRow[]>();
    for (let from = 0; from < ids.length; from += 500) {
      const subjectId = In(ids.slice(from, from + 500));
      const rows = await reads.find(DutyRow, {
        where: [
          { subjectId, liveKey: Not(IsNull()) },
          { subjectId, untilOn: MoreThanOrEqual(today) },
        ],
      });
      for (const row of rows) found.set(row.subjectId, [...(found.get(row.subjectId) ?? []), row]);
    }
    return found;
  }
}

function asPlace(place: DutyPlaceRow, kindOf: KindOf): Bare {
  const { id, kind, number, name, streetId, communityId } = place;
  const { about, name: kindName, holder } = kindOf(kind);
  return { type: 'place', id, about, kind, kindName, holder, number, name, streetId, communityId, place };
}

export function asCommunity({ id, name, parentId }: UnitRow, kindOf: KindOf): Bare {
  const { about, holder } = kindOf(AREA_KIND);
  return {
    type: 'community',
    id,
    about,
    kind: AREA_KIND,
    kindName: '社区',
    holder,
    number: null,
    name,
    streetId: parentId,
    communityId: id,
    place: null,
  };
}

export function asTask(
  { id, number, title }: { id: string; number: string; title: string },
  kindOf: KindOf,
): Bare {
  const { name: kindName, holder } = kindOf('task');
  return {
    type: 'task',
    id,
    about: 'task',
    kind: 'task',
    kindName,
    holder,
    number,
    name: title,
    streetId: null,
    communityId: null,
    place: null,
  };
}
