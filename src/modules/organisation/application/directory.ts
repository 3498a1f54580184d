import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Role } from '../../access/index.js';
import type { UnitKind } from '../domain/unit.js';
import { LeaderPairingRow } from '../persistence/leader-pairing.entity.js';
import { UnitRow } from '../persistence/unit.entity.js';
import { UserRow } from '../persistence/user.entity.js';

/** Questions other rooms ask of the unit tree and its people. */
@Injectable()
export class Directory {
  units(reads: Reads): Promise<UnitRow[]> {
    return reads.find(UnitRow, { where: { active: true }, order: { sortOrder: 'ASC' } });
  }

  unitsOfKind(reads: Reads, kind: UnitKind): Promise<UnitRow[]> {
    return reads.find(UnitRow, { where: { kind, active: true }, order: { sortOrder: 'ASC' } });
  }

  /** By which a text says where something is. Names alone: each new case asks for them. */
  async placeNames(reads: Reads): Promise<{ districts: string[]; streets: string[] }> {
    const found = await reads
      .createQueryBuilder(UnitRow, 'unit')
      .select('unit.kind', 'kind')
      .addSelect('unit.name', 'name')
      .where("unit.active IS TRUE AND unit.kind IN ('district', 'street')")
      .orderBy('unit.sortOrder')
      .getRawMany<{ kind: UnitKind; name: string }>();
    const of = (kind: UnitKind) => found.filter((one) => one.kind === kind).map(({ name }) => name);
    return { districts: of('district'), streets: of('street') };
  }

  unitsByIds(reads: Reads, ids: readonly string[]): Promise<UnitRow[]> {
    return ids.length === 0 ? Promise.resolve([]) : reads.findBy(UnitRow, { id: In([...new Set(ids)]) });
  }

  usersByIds(reads: Reads, ids: readonly string[]): Promise<UserRow[]> {
    return ids.length === 0 ? Promise.resolve([]) : reads.findBy(UserRow, { id: In([...new Set(ids)]) });
  }

  usersOfUnit(reads: Reads, unitId: string, roles?: readonly Role[]): Promise<UserRow[]> {
    return reads.find(UserRow, {
      where: { unitId, active: true, ...(roles ? { role: In([...roles]) } : {}) },
      order: { id: 'ASC' },
    });
  }

  usersWithRoles(reads: Reads, roles: readonly Role[]): Promise<UserRow[]> {
    return reads.find(UserRow, { where: { role: In([...roles]), active: true }, order: { id: 'ASC' } });
  }

  /** The leaders in office with the streets that each is paired with, by the order of the units. */
  async pairedLeaders(reads: Reads): Promise<{ leader: UserRow; streets: UnitRow[] }[]> {
    const pairs = await reads.find(LeaderPairingRow);
    const units = await this.units(reads);
    const leaders = await this.usersByIds(
      reads,
      pairs.map((pair) => pair.leaderId),
    );
    return leaders
      .filter((leader) => leader.active && leader.role === 'leader')
      .map((leader) => ({
        leader,
        streets: units.filter((unit) =>
          pairs.some(({ leaderId, unitId }) => leaderId === leader.id && unitId === unit.id),
        ),
      }))
      .filter(({ streets }) => streets.length > 0);
  }

  /** The leaders paired with a street. */
  async leadersOf(reads: Reads, unitId: string): Promise<UserRow[]> {
    const pairs = await reads.findBy(LeaderPairingRow, { unitId });
    const leaders = await this.usersByIds(
      reads,
      pairs.map((pair) => pair.leaderId),
    );
    return leaders.filter((leader) => leader.active);
  }
}
