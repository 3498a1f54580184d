import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf, timeOf } from '../../../kernel/day.js';
import { NotFoundError } from '../../../kernel/errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { can, requirePermission, type Actor } from '../../access/index.js';
import { asRecipient } from '../../cases/index.js';
import { History } from '../../history/index.js';
import { Notices } from '../../notices/index.js';
import { Directory } from '../../organisation/index.js';
import { NoAddressError, NotForReaderError, SentJustNowError } from '../domain/digest-errors.js';
import { render, RULE } from './address-digest.js';
import { DigestIssues } from './digest-issues.js';
import { filesOf } from './send-digests.js';

export interface Resend {
  week: string;
  /** Id of the street, or `district`. */
  scope: string;
  userId: string;
}

/** Sends a frozen digest to one person, once more or for the first time: the same figures, said to be sent by hand. */
@Injectable()
export class ResendDigest {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly directory: Directory,
    private readonly issues: DigestIssues,
    private readonly notices: Notices,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFoundError, NotForReaderError, NoAddressError, SentJustNowError. */
  async run(actor: Actor, { week, scope, userId }: Resend): Promise<void> {
    requirePermission(actor, 'digest.send');
    const reads = this.uow.reads;
    const now = this.clock.now();
    const issue = await this.issues.of(reads, week, scope);
    const [user] = await this.directory.usersByIds(reads, [userId]);
    if (!issue || !user?.active) throw new NotFoundError();
    const [unit] = await this.directory.unitsByIds(reads, [user.unitId]);
    const [street] = scope === 'district' ? [] : await this.directory.unitsByIds(reads, [scope]);
    const reader: Actor = {
      userId,
      name: user.name,
      role: user.role,
      unitId: user.unitId,
      unitName: unit?.name ?? '',
      unitPath: unit?.path ?? '/',
    };
    // Nothing in a mail that its reader may not see in the product; the district's has no unit of its own.
    if (!can(reader, 'digest.read', { unitPaths: street ? [street.path] : [] }))
      throw new NotForReaderError({ name: user.name, unit: issue.content.unitName });
    if (!user.email) throw new NoAddressError({ name: user.name });

    const recipient = asRecipient(user);
    // One a minute: a second press is the same wish.
    const key = [RULE, week, scope, userId, 'again', `${dayOf(now)}T${timeOf(now)}`].join('_');
    const mail = render(issue.content, recipient, `${actor.name}把这份周报发给了您`);
    const files = await filesOf(issue.content);
    await this.uow.run(async (tx) => {
      if ((await this.notices.known(tx, [key])).size > 0) throw new SentJustNowError({ name: user.name });
      const items = [{ key, caseId: null, step: null, tier: null, day: dayOf(now) }];
      const mailId = await this.notices.post(tx, { rule: RULE, key, recipient, items, mail, files }, now);
      await this.history.append(
        tx,
        actor,
        {
          action: 'digest.resend',
          subjectType: 'mail',
          subjectId: mailId ?? issue.id,
          data: { week, scope, recipientId: userId },
        },
        now,
      );
    });
  }
}
