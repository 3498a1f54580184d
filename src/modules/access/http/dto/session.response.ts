import { ApiProperty } from '@nestjs/swagger';
import type { Account } from '../../application/accounts.js';
import { PERMISSIONS, can } from '../../domain/policy.js';
import { ROLES, type Role } from '../../domain/roles.js';

/** The person who is signed in. */
export class SessionUser {
  id: string;

  username: string;

  /** @example "刘畅" */
  name: string;

  /** 职务. */
  title: string | null;

  @ApiProperty({ enum: ROLES, enumName: 'Role' })
  role: Role;

  unitId: string;

  /** @example "梧桐街道" */
  unitName: string;

  /** What the role may do at all; the server checks each row again. */
  @ApiProperty({ type: [String], example: ['case.read', 'case.sign'] })
  permissions: string[];
}

export class SessionResponse {
  user: SessionUser;

  /** To be sent back as `X-CSRF-Token` with every write. */
  csrfToken: string;

  mustChangePassword: boolean;

  /** The role owes a sign-in code and the days of grace are over: nothing else is open. */
  mustSetUpSecondFactor: boolean;

  static of(account: Account, csrfToken: string, mustSetUpSecondFactor: boolean): SessionResponse {
    const { actor } = account;
    return {
      user: {
        id: actor.userId,
        username: account.username,
        name: actor.name,
        title: account.title,
        role: actor.role,
        unitId: actor.unitId,
        unitName: actor.unitName,
        permissions: PERMISSIONS.filter((permission) => can(actor, permission)),
      },
      csrfToken,
      mustChangePassword: account.mustChangePassword,
      mustSetUpSecondFactor,
    };
  }
}
