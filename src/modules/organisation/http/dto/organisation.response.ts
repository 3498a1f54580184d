import { ApiProperty } from '@nestjs/swagger';
import { ROLES, type Role } from '../../../access/index.js';
import { UNIT_KINDS, type UnitKind } from '../../domain/unit.js';
import { OPEN_KINDS, WORK_KINDS, type OpenKind, type WorkKind } from '../../domain/work-in-hand.js';
import type { Person } from '../../application/read-person.js';
import type { UnitRow } from '../../persistence/unit.entity.js';
import type { UserRow } from '../../persistence/user.entity.js';

export class UnitResponse {
  id: string;

  /** To be sent back as `If-Match`. */
  version: number;

  parentId: string | null;

  @ApiProperty({ enum: UNIT_KINDS })
  kind: UnitKind;

  name: string;
  shortName: string | null;
  aliases: string[];
  dutyEmail: string | null;
  contact: string | null;
  phone: string | null;
  residents: number | null;
  active: boolean;

  static of(row: UnitRow): UnitResponse {
    const { id, version, parentId, kind, name, shortName, aliases } = row;
    const { dutyEmail, contact, phone, residents, active } = row;
    return {
      id,
      version,
      parentId,
      kind,
      name,
      shortName,
      aliases,
      dutyEmail,
      contact,
      phone,
      residents,
      active,
    };
  }
}

export class UserResponse {
  id: string;

  /** To be sent back as `If-Match`. */
  version: number;

  username: string;
  name: string;
  title: string | null;

  @ApiProperty({ enum: ROLES, enumName: 'Role' })
  role: Role;

  unitId: string;
  email: string | null;
  phone: string | null;
  mustChangePassword: boolean;
  active: boolean;

  static of(row: UserRow): UserResponse {
    const { id, version, username, name, title, role, unitId, email, phone, mustChangePassword, active } =
      row;
    return { id, version, username, name, title, role, unitId, email, phone, mustChangePassword, active };
  }
}

export class AddedUserResponse extends UserResponse {
  /** Told this once; null when the caller chose it. */
  firstPassword: string | null;
}

export class FirstPasswordResponse {
  /** Told this once. @example "k7wm-p3qa-x9td-hb2n" */
  password: string;
}

export class WorkResponse {
  @ApiProperty({ enum: WORK_KINDS })
  kind: WorkKind;

  /** The case, the campaign or the street. */
  id: string;

  title: string;

  /** It may go back to the unit; what may not has to be handed on. */
  mayStay: boolean;
}

export class SuccessorResponse {
  id: string;
  name: string;

  @ApiProperty({ enum: ROLES, enumName: 'Role' })
  role: Role;
}

export class SwitchedOffResponse {
  at: string;
  byName: string;
  reason: string | null;
}

export class PersonResponse extends UserResponse {
  /** What would lie in nobody's hand without them. */
  @ApiProperty({ type: [WorkResponse] })
  work: WorkResponse[];

  /** Who may take it over. */
  @ApiProperty({ type: [SuccessorResponse] })
  successors: SuccessorResponse[];

  @ApiProperty({ type: SwitchedOffResponse, nullable: true })
  off: SwitchedOffResponse | null;

  static from({ user, work, successors, off }: Person): PersonResponse {
    const named = successors.map(({ id, name, role }) => ({ id, name, role }));
    return { ...UserResponse.of(user), work, successors: named, off };
  }
}

export class OpenAtUnitResponse {
  @ApiProperty({ enum: OPEN_KINDS })
  kind: OpenKind;

  count: number;
}

export class UnitLeaderResponse {
  id: string;
  name: string;
}

export class UnitDetailResponse extends UnitResponse {
  /** What has to end before it can be switched off. */
  @ApiProperty({ type: [OpenAtUnitResponse] })
  open: OpenAtUnitResponse[];

  /** 对口联系领导. */
  @ApiProperty({ type: [UnitLeaderResponse] })
  leaders: UnitLeaderResponse[];
}
