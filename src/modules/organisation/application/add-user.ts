import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { hashPassword, requirePermission, requireStrong, type Actor, type Role } from '../../access/index.js';
import { History } from '../../history/index.js';
import { NotACommunityError, UnknownUnitError, UsernameTakenError } from '../domain/organisation-errors.js';
import { UnitRow } from '../persistence/unit.entity.js';
import { UserRow } from '../persistence/user.entity.js';

export interface NewUser {
  username: string;
  name: string;
  title?: string | null;
  role: Role;
  unitId: string;
  email?: string | null;
  password: string;
  /** False only for the demo: everybody else chooses a password of their own first. */
  mustChangePassword?: boolean;
}

@Injectable()
export class AddUser {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, input: NewUser): Promise<UserRow> {
    requirePermission(actor, 'user.manage');
    const username = input.username.trim().toLowerCase();
    requireStrong(input.password, username);
    const passwordHash = await hashPassword(input.password);
    const now = this.clock.now();
    return this.uow.run(async (tx) => {
      if (await tx.existsBy(UserRow, { username })) throw new UsernameTakenError({ username });
      const unit = await tx.findOneBy(UnitRow, { id: input.unitId });
      if (!unit) throw new UnknownUnitError({ unit: input.unitId });
      if (input.role === 'community-worker' && unit.kind !== 'community') throw notACommunity();
      const row = tx.create(UserRow, {
        id: newId(),
        username,
        name: input.name.trim(),
        title: input.title ?? null,
        role: input.role,
        unitId: input.unitId,
        email: input.email ?? null,
        passwordHash,
        mustChangePassword: input.mustChangePassword ?? true,
        active: true,
        createdAt: now,
      });
      await tx.insert(UserRow, row);
      await this.history.append(
        tx,
        actor,
        { action: 'user.add', subjectType: 'user', subjectId: row.id, data: { username, role: row.role } },
        now,
      );
      return row;
    });
  }
}

function notACommunity(): NotACommunityError {
  const error = new NotACommunityError([]);
  error.fields.push({ field: 'unitId', code: error.code, wording: error.wording });
  return error;
}
