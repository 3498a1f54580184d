import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { dayOf } from '../../../kernel/day.js';
import { newId } from '../../../kernel/ids.js';
import { MINUTE, millisBetween, type Instant } from '../../../kernel/instant.js';
import { holdAlone } from '../../../platform/database/hold-alone.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { Mailer } from '../../../platform/mail/mailer.js';
import { Directory } from '../../organisation/index.js';
import { renderMailServerMail } from '../mail/render-mail-server.js';
import { MailOutageRow } from '../persistence/mail-outage.entity.js';
import { Notices } from './notices.js';
import { WatchRules } from './watch-rules.js';

const RULE = 'mail.away';

/** Asks the mail server whether it is there: the administrators hear once of an outage that lasts, and once of its end. */
@Injectable()
export class WatchMailServer {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly mailer: Mailer,
    private readonly rules: WatchRules,
    private readonly directory: Directory,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const isThere = await this.mailer.ping().then(
      () => true,
      () => false,
    );
    await this.uow.run(async (tx) => {
      await holdAlone(tx, 'mail-outage');
      const open = await tx.findOneBy(MailOutageRow, { endedAt: IsNull() });
      const now = this.clock.now();
      if (isThere) {
        if (open) await this.end(tx, open, now);
      } else await this.goOn(tx, open ?? (await this.begin(tx, now)), now);
    });
  }

  private async begin(tx: Tx, now: Instant): Promise<MailOutageRow> {
    const outage = { id: newId(), beganAt: now, toldAt: null, endedAt: null };
    await tx.insert(MailOutageRow, outage);
    return outage;
  }

  private async goOn(tx: Tx, { id, beganAt, toldAt }: MailOutageRow, now: Instant): Promise<void> {
    const minutes = await this.rules.amount(tx, 'mail-away');
    if (toldAt || millisBetween(beganAt, now) < minutes * MINUTE) return;
    await tx.update(MailOutageRow, { id }, { toldAt: now });
    await this.tell(tx, id, 'away', beganAt, now);
  }

  /** Nobody hears of the end of what nobody heard of. */
  private async end(tx: Tx, { id, beganAt, toldAt }: MailOutageRow, now: Instant): Promise<void> {
    await tx.update(MailOutageRow, { id }, { endedAt: now });
    if (toldAt) await this.tell(tx, id, 'back', beganAt, now);
  }

  private async tell(
    tx: Tx,
    outageId: string,
    kind: 'away' | 'back',
    beganAt: Instant,
    now: Instant,
  ): Promise<void> {
    for (const { id, name, email } of await this.directory.usersWithRoles(tx, ['administrator'])) {
      const key = [RULE, kind, outageId, id].join('_');
      const item = { key, caseId: null, step: null, tier: kind, day: dayOf(now) };
      const mail = renderMailServerMail({ kind, recipientName: name, beganAt, at: now });
      const recipient = { key: id, userId: id, name, email };
      await this.notices.post(tx, { rule: RULE, key, recipient, items: [item], mail }, now);
    }
  }
}
