import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThan } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { Announcements } from '../../../platform/queue/announcements.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { BellItemRow } from '../persistence/bell-item.entity.js';
import type { Letter } from './letter.js';

/** 站内消息: rings once per letter and person; open tabs are told at once. */
@Injectable()
export class Bell {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly announcements: Announcements,
    private readonly clock: Clock,
  ) {}

  /** The id of the first person's item, or null when there is nobody to ring for. */
  async ring(
    tx: Tx,
    { rule, key, items, mail }: Letter,
    userIds: readonly string[],
    mailId: string | null,
    now: Instant,
  ): Promise<string | null> {
    const cases = new Set(items.flatMap(({ caseId }) => caseId ?? []));
    const [only] = cases;
    const [subject, ...others] = new Set(items.map(({ subjectId }) => subjectId ?? null));
    const ids = userIds.map(() => newId());
    for (const [at, userId] of userIds.entries()) {
      await tx.insert(BellItemRow, {
        id: ids[at]!,
        messageKey: `${key}_${userId}`,
        userId,
        rule,
        subject: mail.subject.slice(0, 300),
        caseId: cases.size === 1 ? (only ?? null) : null,
        subjectId: others.length === 0 ? (subject ?? null) : null,
        cases: cases.size,
        mailId,
        createdAt: now,
        readAt: null,
      });
    }
    if (userIds.length > 0) this.tell(userIds);
    return ids[0] ?? null;
  }

  unread(actor: Actor): Promise<number> {
    requirePermission(actor, 'bell.own');
    return this.uow.reads.countBy(BellItemRow, { userId: actor.userId, readAt: IsNull() });
  }

  /** The caller's own, newest first; `before` is the id of the last one seen. */
  list(actor: Actor, limit: number, before: string | null, unreadOnly: boolean): Promise<BellItemRow[]> {
    requirePermission(actor, 'bell.own');
    return this.uow.reads.find(BellItemRow, {
      where: {
        userId: actor.userId,
        ...(before ? { id: LessThan(before) } : {}),
        ...(unreadOnly ? { readAt: IsNull() } : {}),
      },
      order: { id: 'DESC' },
      take: limit,
    });
  }

  /** Those items, or all; other people's are not touched. Answers how many were unread. */
  async read(actor: Actor, ids: readonly string[] | null): Promise<number> {
    requirePermission(actor, 'bell.own');
    return this.uow.run(async (tx) => {
      const { affected } = await tx.update(
        BellItemRow,
        { userId: actor.userId, readAt: IsNull(), ...(ids ? { id: In([...ids]) } : {}) },
        { readAt: this.clock.now() },
      );
      if (affected) this.tell([actor.userId]);
      return affected ?? 0;
    });
  }

  private tell(userIds: readonly string[]): void {
    this.uow.afterCommit(() => this.announcements.announce('bell', { userIds: [...userIds] }));
  }
}
