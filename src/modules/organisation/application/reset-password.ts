import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { NotFoundError } from '../../../kernel/errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import {
  hashPassword,
  requirePermission,
  requireStrong,
  SessionRow,
  type Actor,
} from '../../access/index.js';
import { History } from '../../history/index.js';
import { UserRow } from '../persistence/user.entity.js';

/** Gives a person a new password that must be changed at the next sign-in, and signs them out everywhere. */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, userId: string, password: string): Promise<void> {
    requirePermission(actor, 'user.manage');
    const user = await this.uow.reads.findOneBy(UserRow, { id: userId });
    if (!user) throw new NotFoundError();
    requireStrong(password, user.username);
    const passwordHash = await hashPassword(password);
    await this.uow.run(async (tx) => {
      await tx.update(UserRow, { id: userId }, { passwordHash, mustChangePassword: true });
      await tx.delete(SessionRow, { userId });
      await this.history.append(
        tx,
        actor,
        { action: 'user.reset-password', subjectType: 'user', subjectId: userId },
        this.clock.now(),
      );
    });
  }
}
