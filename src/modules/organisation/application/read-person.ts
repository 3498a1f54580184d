import { Injectable } from '@nestjs/common';
import { NotFoundError } from '../../../kernel/errors.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import type { WorkInHand } from '../domain/work-in-hand.js';
import { UserRow } from '../persistence/user.entity.js';
import { HandOnWork } from './hand-on-work.js';
import { WorkKeepers } from './work-keepers.js';

export interface Person {
  user: UserRow;
  work: WorkInHand[];
  /** Who may take it over. */
  successors: UserRow[];
  /** When, by whom and why somebody was switched off. */
  off: { at: Instant; byName: string; reason: string | null } | null;
}

/** One person as the administrator has to know them before changing anything. */
@Injectable()
export class ReadPerson {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly keepers: WorkKeepers,
    private readonly handOn: HandOnWork,
    private readonly history: History,
  ) {}

  async run(actor: Actor, id: string): Promise<Person> {
    requirePermission(actor, 'user.manage');
    const reads = this.uow.reads;
    const user = await reads.findOneBy(UserRow, { id });
    if (!user) throw new NotFoundError();
    const last = user.active ? null : await this.history.lastOf(reads, 'user', id, ['user.switch-off']);
    return {
      user,
      work: await this.keepers.inHandOf(reads, id),
      successors: await this.handOn.successorsOf(reads, user),
      off: last && { at: last.at, byName: last.actorName, reason: last.note },
    };
  }
}
