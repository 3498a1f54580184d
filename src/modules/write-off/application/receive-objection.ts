import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf } from '../../../kernel/day.js';
import { NotFoundError, StaleVersionError } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { enqueue } from '../../../platform/outbox/enqueue.js';
import { once, type Attempt } from '../../../platform/idempotency/once.js';
import { SYSTEM } from '../../access/index.js';
import { findPersonalData } from '../../cases/index.js';
import { RectificationTaskRow, RectificationTasks } from '../../rectification/index.js';
import { objectionSlot } from '../domain/objection-slot.js';
import { cleanObjection, wrongInObjection } from '../domain/objection-text.js';
import { ObjectionTextError, WindowOverError } from '../domain/write-off-errors.js';
import { PublicityObjectionRow } from '../persistence/publicity-objection.entity.js';
import { PublicityRow } from '../persistence/publicity.entity.js';
import { WriteOffLinkRow } from '../persistence/write-off-link.entity.js';
import { WriteOffRow } from '../persistence/write-off.entity.js';
import { ObjectionThrottle } from './objection-throttle.js';
import { PublicNotices } from './public-notices.js';
import { WriteOffs } from './write-offs.js';

const TRIES = 5;

/** Whoever sends a form without signing in. */
const PUBLIC = { ...SYSTEM, name: '公示网页' };

/** 异议 written on the public page: kept without who it is; it stops the link until it is answered. */
@Injectable()
export class ReceiveObjection {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly notices: PublicNotices,
    private readonly writeOffs: WriteOffs,
    private readonly tasks: RectificationTasks,
    private readonly throttle: ObjectionThrottle,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFoundError, ObjectionTextError, WindowOverError, TooManyObjectionsError. */
  async run(noticeId: string, text: string, address: string, attempt: Attempt | null): Promise<void> {
    const said = cleanObjection(text);
    const found = findPersonalData(said).some(({ kind }) => kind === 'phone' || kind === 'id-number');
    const wrong = wrongInObjection(said, found);
    if (wrong) throw new ObjectionTextError(wrong);
    const { id } = await this.notices.one(noticeId);
    const now = this.clock.now();
    const take = () =>
      this.uow.run((tx) => once(tx, PUBLIC.userId, attempt, now, () => this.within(tx, id, said, address)));
    // Who writes from outside has seen no version: what somebody else did meanwhile is looked at again.
    for (let left = TRIES; ; left -= 1)
      try {
        await take();
        return;
      } catch (error) {
        if (!(error instanceof StaleVersionError) || left <= 1) throw error;
      }
  }

  private async within(tx: Tx, publicityId: string, text: string, address: string): Promise<string> {
    const now = this.clock.now();
    const today = dayOf(now);
    const notice = await tx.findOneBy(PublicityRow, { id: publicityId });
    const link = notice && (await tx.findOneBy(WriteOffLinkRow, { id: notice.linkId }));
    const row = link && (await tx.findOneBy(WriteOffRow, { id: link.writeOffId }));
    const task = row && (await tx.findOneBy(RectificationTaskRow, { id: row.taskId }));
    if (!task) throw new NotFoundError();
    const { standing } = await this.writeOffs.load(tx, task, row);
    const isOpen = standing.open.some((at) => at.link.key === link.key && at.attempt === link.attempt);
    if (!isOpen || notice.endOn < today) throw new WindowOverError();
    await this.throttle.count(tx, address, publicityId, now);
    const id = newId();
    await tx.insert(PublicityObjectionRow, {
      id,
      publicityId,
      receivedOn: today,
      text,
      origin: 'public',
      recordedByName: PUBLIC.name,
      recordedAt: now,
      outcome: null,
      answer: null,
      answeredByName: null,
      answeredAt: null,
    });
    await this.writeOffs.raise(tx, PUBLIC, row);
    const data = { round: row.round, objectionId: id, receivedOn: today, origin: 'public' };
    await this.tasks.remember(tx, PUBLIC, task, 'object', now, { data });
    const slot = objectionSlot(now);
    await enqueue(tx, 'publicity.tell-objections', { publicityId, slot }, now, slot);
    return id;
  }
}
