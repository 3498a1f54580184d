import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { once } from '../../../platform/idempotency/once.js';
import type { Actor } from '../../access/index.js';
import type { Moved, Press } from './press.js';

/** Does what was pressed once, however often the phone sends it: an answer that got lost is given again. */
@Injectable()
export class Presses {
  constructor(private readonly clock: Clock) {}

  async once(tx: Tx, actor: Actor, { attempt }: Press, move: () => Promise<Moved>): Promise<Moved> {
    const { id } = await once(tx, actor.userId, attempt, this.clock.now(), async () => {
      const { before, after } = await move();
      return `${before}>${after}`;
    });
    const [before, after] = id.split('>').map(Number) as [number, number];
    return { before, after };
  }
}
