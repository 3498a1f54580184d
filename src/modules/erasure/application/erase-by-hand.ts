import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { CaseAccess, type ErasureFacts } from '../../cases/index.js';
import { OtherNumberError } from '../domain/erasure-errors.js';
import { EraseCase, type Erased } from './erase-case.js';
import { ErasedLists } from './erased-lists.js';

export const byHand = (actor: Actor, reason: string): ErasureFacts => ({
  cause: 'hand',
  months: null,
  reason,
  byName: actor.name,
});

/** 删除举报人信息, for one case and a reason; who does it copies its number. */
@Injectable()
export class EraseByHand {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly eraseCase: EraseCase,
    private readonly lists: ErasedLists,
    private readonly clock: Clock,
  ) {}

  /** Throws OtherNumberError, ErasureHeldError, NothingToEraseError. */
  async run(actor: Actor, caseId: string, typed: string, reason: string): Promise<Erased> {
    requirePermission(actor, 'contact.erase');
    const found = await this.access.require(this.uow.reads, actor, 'contact.erase', caseId);
    const number = found.acceptanceNo ?? found.title;
    if (typed.trim() !== number) throw new OtherNumberError(number);
    const holder = found.splitFromId ?? found.id;
    const erased = await this.eraseCase.run(actor, holder, byHand(actor, reason), this.clock.now());
    await this.lists.add([erased.line]);
    await this.uow.wipeLog();
    return erased;
  }
}
