import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { Deadlines } from '../../deadlines/index.js';
import { moveCall, type Answer } from '../domain/call-workflow.js';
import { CallLetters } from './call-letters.js';
import { StreetCalls } from './street-calls.js';

/** 部门应: came, dealt with it, or not ours with the reason; the answer stops the clock, in time or late. */
@Injectable()
export class AnswerCall {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly calls: StreetCalls,
    private readonly deadlines: Deadlines,
    private readonly letters: CallLetters,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, id: string, version: number, answer: Answer, text: string): Promise<void> {
    const now = this.clock.now();
    await this.uow.run(async (tx) => {
      const call = await this.calls.require(tx, actor, 'call.answer', id, version);
      const action = answer === 'not-ours' ? 'decline' : 'answer';
      call.state = moveCall(call.state, action);
      call.answer = answer;
      call.answerText = text.trim();
      call.answeredAt = now;
      call.answeredByName = actor.name;
      await this.calls.save(tx, call);
      await this.deadlines.meet(tx, { type: 'call', id }, ['answer'], now);
      await this.calls.remember(tx, actor, call, action, call.answerText, now);
      await this.letters.tellStreet(tx, call, now);
    });
  }
}
