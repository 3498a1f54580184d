import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Sealing } from '../../../platform/crypto/sealing.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { NothingSealedError } from '../domain/accountability-errors.js';
import { ACCOUNTABILITY_SUBJECT } from '../persistence/accountability-entry.entity.js';
import { Entries } from './entries.js';

/** Shows the name of a person to one reader for one reason; the log is written before anything is shown. */
@Injectable()
export class RevealName {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly entries: Entries,
    private readonly sealing: Sealing,
    private readonly clock: Clock,
  ) {}

  /** Throws ForbiddenError, NotFoundError, NothingSealedError. */
  async run(actor: Actor, id: string, reason: string): Promise<string> {
    const sealed = await this.uow.run(async (tx) => {
      const found = await this.entries.require(tx, actor, 'accountability.reveal', id);
      if (!found.sealed) throw new NothingSealedError();
      await this.entries.remember(tx, actor, id, 'reveal', this.clock.now(), { note: reason });
      return found.sealed;
    });
    return this.sealing.openText(ACCOUNTABILITY_SUBJECT, sealed);
  }
}
