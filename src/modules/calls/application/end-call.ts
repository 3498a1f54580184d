import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { Deadlines } from '../../deadlines/index.js';
import { moveCall } from '../domain/call-workflow.js';
import { StreetCalls } from './street-calls.js';

/** The street's word on an answer (到位、未到位), or it takes its call back. */
@Injectable()
export class EndCall {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly calls: StreetCalls,
    private readonly deadlines: Deadlines,
    private readonly clock: Clock,
  ) {}

  run(
    actor: Actor,
    id: string,
    version: number,
    action: 'confirm' | 'reject' | 'withdraw',
    word: string | null,
  ): Promise<void> {
    const now = this.clock.now();
    return this.uow.run(async (tx) => {
      const call = await this.calls.require(tx, actor, 'call.raise', id, version);
      call.state = moveCall(call.state, action);
      call.word = word?.trim() || null;
      call.endedAt = now;
      call.endedByName = actor.name;
      await this.calls.save(tx, call);
      if (action === 'withdraw') await this.deadlines.cancel(tx, { type: 'call', id }, ['answer'], now);
      await this.calls.remember(tx, actor, call, action, call.word, now);
    });
  }
}
