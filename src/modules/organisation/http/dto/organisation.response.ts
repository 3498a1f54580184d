import { ApiProperty } from '@nestjs/swagger';
import { ROLES, type Role } from '../../../access/index.js';
import { UNIT_KINDS, type UnitKind } from '../../domain/unit.js';
import type { UnitRow } from '../../persistence/unit.entity.js';
import type { UserRow } from '../../persistence/user.entity.js';

export class UnitResponse {
  id: string;
  parentId: string | null;

  @ApiProperty({ enum: UNIT_KINDS })
  kind: UnitKind;

  name: string;
  aliases: string[];
  dutyEmail: string | null;
  residents: number | null;

  static of(row: UnitRow): UnitResponse {
    const { id, parentId, kind, name, aliases, dutyEmail, residents } = row;
    return { id, parentId, kind, name, aliases, dutyEmail, residents };
  }
}

export class UserResponse {
  id: string;
  username: string;
  name: string;
  title: string | null;

  @ApiProperty({ enum: ROLES, enumName: 'Role' })
  role: Role;

  unitId: string;
  email: string | null;
  mustChangePassword: boolean;

  static of(row: UserRow): UserResponse {
    const { id, username, name, title, role, unitId, email, mustChangePassword } = row;
    return { id, username, name, title, role, unitId, email, mustChangePassword };
  }
}
