import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf, type Day } from '../../../kernel/day.js';
import { InvalidInputError } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { UnitOfWork, type Reads } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { Calendars } from '../../calendar/index.js';
import { RectificationTasks } from '../../rectification/index.js';
import type { Receiver } from '../domain/receiver.js';
import { windowOf, type PublicityWindow } from '../domain/window.js';
import { NoticeRunsError, NotYourTurnError } from '../domain/write-off-errors.js';
import { PublicityRow } from '../persistence/publicity.entity.js';
import { WriteOffs, type Run } from './write-offs.js';

export interface NewNotice {
  title: string;
  body: string;
  place: string;
  receiver: Receiver;
  /** From today on, or on a day to come. */
  startOn: Day;
}

/** 公示: approves a text and sets its window, counted by the calendar of this day. */
@Injectable()
export class PublishNotice {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly writeOffs: WriteOffs,
    private readonly tasks: RectificationTasks,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
  ) {}

  /** Throws NotYourTurnError, NoticeRunsError; a notice that is out does not change. */
  async run(actor: Actor, taskId: string, version: number, key: string, notice: NewNotice): Promise<void> {
    requirePermission(actor, 'rectification.manage');
    const now = this.clock.now();
    if (notice.startOn < dayOf(now)) throw new InvalidInputError([PAST]);
    await this.uow.run(async (tx) => {
      const run = await this.writeOffs.requireOpen(tx, actor, taskId, version);
      const at = this.writeOffs.requireLink(run, key);
      const { title, publicity } = at.link;
      if (!publicity) throw new NotYourTurnError({ open: title, signers: '' });
      const { id: linkId } = await this.writeOffs.attempt(tx, run, at);
      const known = await tx.findOneBy(PublicityRow, { linkId });
      if (known) throw new NoticeRunsError({ startOn: known.startOn });
      const window = windowOf(notice.startOn, publicity, await this.calendars.load(tx));
      const approved = { approvedByName: actor.name, approvedAt: now };
      const { endOn } = window;
      const row = { ...notice, id: newId(), writeOffId: run.row.id, linkId, endOn, window, ...approved };
      await tx.insert(PublicityRow, row as never);
      await this.writeOffs.raise(tx, actor, run.row);
      const data = { round: run.row.round, startOn: notice.startOn, endOn, place: notice.place };
      await this.tasks.remember(tx, actor, run.task, 'publish', now, { note: notice.title, data });
    });
  }

  /** The window that a notice would have, before it is out. */
  async preview(reads: Reads, { standing }: Run, startOn: Day): Promise<PublicityWindow | null> {
    const rule = standing.open.find(({ link }) => link.publicity)?.link.publicity;
    return rule ? windowOf(startOn, rule, await this.calendars.load(reads)) : null;
  }
}

const PAST = {
  field: 'startOn',
  code: 'write-off.notice_past',
  wording: { zh: '公示不能从过去的日期开始。', en: 'A notice cannot start on a day that is over.' },
};
