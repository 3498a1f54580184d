import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { holdAlone } from '../../../platform/database/hold-alone.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { Presses, statedMoment, type Moved, type Press } from '../../cases/index.js';
import { History } from '../../history/index.js';
import { moveLetter } from '../domain/letter-workflow.js';
import { Letters } from '../persistence/letters.repository.js';

/** 签收: the street says that it has the letter. */
@Injectable()
export class ReceiveLetter {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly letters: Letters,
    private readonly presses: Presses,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFoundError, LetterReceivedError, LetterWithdrawnError, StaleVersionError, IllegalTransitionError. */
  run(actor: Actor, id: string, version: number, press: Press): Promise<Moved> {
    return this.uow.run(async (tx) => {
      await holdAlone(tx, 'written-reminders');
      return this.presses.once(tx, actor, press, () => this.receive(tx, actor, id, version, press));
    });
  }

  private async receive(tx: Tx, actor: Actor, id: string, version: number, press: Press): Promise<Moved> {
    const now = this.clock.now();
    const { letter } = await this.letters.require(tx, actor, 'written-reminder.receive', id);
    this.letters.requireFirst(letter, 'receive');
    this.letters.requireVersion(letter, version);
    const status = moveLetter(letter.status, 'receive');
    const received = { status, receivedAt: now, receivedByName: actor.name };
    await this.letters.save(tx, actor, letter, version, received);
    const entry = {
      action: 'written-reminder.receive',
      subjectType: 'written-reminder',
      subjectId: id,
      data: statedMoment(press),
    } as const;
    await this.history.append(tx, actor, entry, now);
    return { before: version, after: version + 1 };
  }
}
