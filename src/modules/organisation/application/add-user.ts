import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { hashPassword, requirePermission, requireStrong, type Actor, type Role } from '../../access/index.js';
import { History } from '../../history/index.js';
import { UsernameTakenError } from '../domain/organisation-errors.js';
import { UserRow } from '../persistence/user.entity.js';
import { People } from './people.js';

export interface NewUser {
  username: string;
  name: string;
  title?: string | null;
  role: Role;
  unitId: string;
  email?: string | null;
  phone?: string | null;
  password: string;
  /** False only for the demo: everybody else chooses a password of their own first. */
  mustChangePassword?: boolean;
}

@Injectable()
export class AddUser {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly people: People,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, input: NewUser): Promise<UserRow> {
    requirePermission(actor, 'user.manage');
    const username = input.username.trim().toLowerCase();
    requireStrong(input.password, username);
    const passwordHash = await hashPassword(input.password);
    return this.uow.run((tx) => this.within(tx, actor, { ...input, username }, passwordHash));
  }

  /** For a caller whose transaction is open already. Throws UsernameTakenError, UnknownUnitError, NotACommunityError. */
  async within(
    tx: Tx,
    actor: Actor,
    input: Omit<NewUser, 'password'>,
    passwordHash: string,
  ): Promise<UserRow> {
    const { username, role, unitId } = input;
    const now = this.clock.now();
    if (await tx.existsBy(UserRow, { username })) throw new UsernameTakenError({ username });
    await this.people.requireUnit(tx, unitId, role);
    const row = tx.create(UserRow, {
      id: newId(),
      version: 1,
      username,
      name: input.name.trim(),
      title: input.title ?? null,
      role,
      unitId,
      email: input.email ?? null,
      phone: input.phone ?? null,
      passwordHash,
      mustChangePassword: input.mustChangePassword ?? true,
      active: true,
      createdAt: now,
    });
    await tx.insert(UserRow, row);
    const entry = { action: 'user.add', subjectType: 'user', subjectId: row.id } as const;
    await this.history.append(tx, actor, { ...entry, data: { username, role } }, now);
    return row;
  }
}
