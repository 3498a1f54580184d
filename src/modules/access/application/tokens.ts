import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { NotFoundError } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { DAY_MS, plusMillis } from '../../../kernel/instant.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../domain/actor.js';
import { ApiTokenRow } from '../persistence/api-token.entity.js';
import { newSecret, sha256 } from './secrets.js';

/** Bearer tokens of the actor's own programs. */
@Injectable()
export class Tokens {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The token itself is told once and never again. */
  async issue(actor: Actor, name: string, days: number): Promise<{ row: ApiTokenRow; token: string }> {
    const now = this.clock.now();
    const token = `duban_${newSecret()}`;
    const row = {
      id: newId(),
      hash: sha256(token),
      userId: actor.userId,
      name,
      createdAt: now,
      expiresAt: plusMillis(now, days * DAY_MS),
      revokedAt: null,
    };
    await this.uow.run((tx) => tx.insert(ApiTokenRow, row));
    return { row, token };
  }

  list(actor: Actor): Promise<ApiTokenRow[]> {
    return this.uow.reads.find(ApiTokenRow, { where: { userId: actor.userId }, order: { id: 'DESC' } });
  }

  async revoke(actor: Actor, id: string): Promise<void> {
    await this.uow.run(async (tx) => {
      const done = await tx.update(
        ApiTokenRow,
        { id, userId: actor.userId },
        { revokedAt: this.clock.now() },
      );
      if (done.affected === 0) throw new NotFoundError();
    });
  }
}
