import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { moveLetter } from '../domain/letter-workflow.js';
import { Letters } from '../persistence/letters.repository.js';

/** 签收: the street says that it has the letter. */
@Injectable()
export class ReceiveLetter {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly letters: Letters,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFoundError, StaleVersionError, IllegalTransitionError. */
  async run(actor: Actor, id: string, version: number): Promise<void> {
    await this.uow.run(async (tx) => {
      const now = this.clock.now();
      const { letter } = await this.letters.require(tx, actor, 'written-reminder.receive', id);
      this.letters.requireVersion(letter, version);
      const status = moveLetter(letter.status, 'receive');
      const received = { status, receivedAt: now, receivedByName: actor.name };
      await this.letters.save(tx, actor, letter, version, received);
      const entry = {
        action: 'written-reminder.receive',
        subjectType: 'written-reminder',
        subjectId: id,
      } as const;
      await this.history.append(tx, actor, entry, now);
    });
  }
}
