import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { StaleVersionError } from '../../../kernel/errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import type { Answer } from '../domain/answer.js';
import { DispatchOwedRow } from '../persistence/dispatch-owed.entity.js';
import { Answers } from './answers.js';

/** Keeps a draft, however little of it is filled in. Like other drafts it is no move and leaves no entry in a history. */
@Injectable()
export class SaveAnswer {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly answers: Answers,
    private readonly clock: Clock,
  ) {}

  /** The version it now has. Throws what Answers.requireOpen does. */
  run(actor: Actor, id: string, version: number, answer: Answer): Promise<number> {
    const now = this.clock.now();
    return this.uow.run(async (tx) => {
      await this.answers.requireOpen(tx, actor, id, version, now);
      const { affected } = await tx.update(DispatchOwedRow, { id, version, answeredAt: IsNull() }, {
        answer,
        version: version + 1,
        savedAt: now,
        savedByName: actor.name,
      } as never);
      if (affected !== 1) throw new StaleVersionError({ by: '别人' });
      return version + 1;
    });
  }
}
