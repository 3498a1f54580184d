import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Accounts, SYSTEM, type Actor } from '../../access/index.js';
import type { ImportHead } from '../persistence/import-runs.repository.js';

/** Who a job of an import acts for: the person who asked, with the rights of today. */
@Injectable()
export class ImportActors {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly accounts: Accounts,
  ) {}

  creator({ createdBy, createdByName }: ImportHead): Promise<Actor> {
    return this.actor(createdBy, createdByName);
  }

  committer({ askedBy, createdBy, createdByName }: ImportHead): Promise<Actor> {
    return this.actor(askedBy ?? createdBy, createdByName);
  }

  /** Somebody who has left in the meantime is still named, but the system does the work. */
  private async actor(userId: string, name: string): Promise<Actor> {
    if (userId === SYSTEM.userId) return SYSTEM;
    const account = await this.accounts.byId(this.uow.reads, userId);
    return account?.actor ?? { ...SYSTEM, userId, name };
  }
}
