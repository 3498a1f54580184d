import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import type { Instant } from '../../../kernel/instant.js';
import { Config } from '../../../platform/config/config.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { Notices } from '../../notices/index.js';
import { RectificationTaskRow } from '../../rectification/index.js';
import { renderObjectionMail } from '../mail/render-objection-mail.js';
import { PublicityObjectionRow } from '../persistence/publicity-objection.entity.js';
import { PublicityRow } from '../persistence/publicity.entity.js';
import { WriteOffLinkRow } from '../persistence/write-off-link.entity.js';
import { WriteOffRow } from '../persistence/write-off.entity.js';
import { ObjectionReaders, type ObjectionReader } from './objection-readers.js';

const RULE = 'publicity.objected';

interface Told {
  task: RectificationTaskRow;
  notice: PublicityRow;
  waiting: PublicityObjectionRow[];
}

/** What came in from outside and waits for an answer, told to each person once, several of a notice in one letter. */
@Injectable()
export class TellObjections {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly readers: ObjectionReaders,
    private readonly notices: Notices,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** What was answered meanwhile is told to nobody. */
  async run(publicityId: string): Promise<void> {
    await this.uow.run(async (tx) => {
      const notice = await tx.findOneBy(PublicityRow, { id: publicityId });
      const link = notice && (await tx.findOneBy(WriteOffLinkRow, { id: notice.linkId }));
      const row = link && (await tx.findOneBy(WriteOffRow, { id: link.writeOffId }));
      const task = row && (await tx.findOneBy(RectificationTaskRow, { id: row.taskId }));
      const asked = row?.links.find(({ key }) => key === link?.key);
      if (!notice || !task || !asked) return;
      const waiting = await tx.find(PublicityObjectionRow, {
        where: { publicityId, outcome: IsNull() },
        order: { id: 'ASC' },
      });
      for (const reader of await this.readers.of(tx, asked))
        await this.tell(tx, reader, { task, notice, waiting }, this.clock.now());
    });
  }

  private async tell(
    tx: Tx,
    { recipient, answers, because }: ObjectionReader,
    { task, notice, waiting }: Told,
    now: Instant,
  ): Promise<void> {
    const keyOf = ({ id }: PublicityObjectionRow): string => ['objection', id, recipient.key].join('_');
    const outside = waiting.filter(({ origin }) => origin === 'public');
    const known = await this.notices.known(tx, outside.map(keyOf));
    const fresh = outside.filter((one) => !known.has(keyOf(one)));
    if (fresh.length === 0) return;
    const mail = renderObjectionMail({
      recipientName: recipient.userId ? recipient.name : null,
      task: `${task.number} ${task.title}`,
      notice: notice.title,
      endOn: notice.endOn,
      receivedOn: fresh.map(({ receivedOn }) => receivedOn),
      waiting: waiting.length,
      answers,
      asOf: now,
      link: `${this.config.publicUrl}/rectifications/${task.id}`,
      why: { because, rule: '网上收到公示异议即通知' },
    });
    const about = { caseId: null, subjectId: task.id, step: null, tier: null, day: notice.endOn };
    const items = fresh.map((one) => ({ ...about, key: keyOf(one) }));
    const key = [RULE, fresh.at(-1)!.id, recipient.key].join('_');
    await this.notices.post(tx, { rule: RULE, key, recipient, mail, items }, now);
  }
}
