import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf } from '../../../kernel/day.js';
import { holdAlone } from '../../../platform/database/hold-alone.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { Notices } from '../../notices/index.js';
import { moveLetter } from '../domain/letter-workflow.js';
import { renderWithdrawal } from '../mail/render-letter-mails.js';
import { Letters } from '../persistence/letters.repository.js';
import { LetterLinks } from './letter-links.js';
import { LetterRecipients } from './letter-recipients.js';

const RULE = 'written-reminder.withdrawn';

/** 撤回: with a reason. Whoever was to get the issued letter is told; the number is not given again. */
@Injectable()
export class WithdrawLetter {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly letters: Letters,
    private readonly recipients: LetterRecipients,
    private readonly notices: Notices,
    private readonly links: LetterLinks,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFoundError, LetterWithdrawnError, StaleVersionError. */
  async run(actor: Actor, id: string, version: number, reason: string): Promise<void> {
    await this.uow.run(async (tx) => {
      await holdAlone(tx, 'written-reminders');
      const now = this.clock.now();
      const { letter, unit } = await this.letters.require(tx, actor, 'written-reminder.manage', id);
      this.letters.requireFirst(letter, 'withdraw');
      this.letters.requireVersion(letter, version);
      const status = moveLetter(letter.status, 'withdraw');
      const withdrawn = { status, withdrawnAt: now, withdrawnByName: actor.name, withdrawReason: reason };
      await this.letters.save(tx, actor, letter, version, withdrawn);
      const entry = {
        action: 'written-reminder.withdraw',
        subjectType: 'written-reminder',
        subjectId: id,
        note: reason,
      } as const;
      await this.history.append(tx, actor, entry, now);
      if (!letter.issuedAt) return;
      for (const recipient of await this.recipients.of(tx, letter, unit)) {
        const key = [RULE, id, recipient.key].join('_');
        const items = [{ key, caseId: null, subjectId: id, step: null, tier: null, day: dayOf(now) }];
        const mail = renderWithdrawal({ ...letter, ...withdrawn }, recipient, this.links.toLetter(id));
        await this.notices.post(tx, { rule: RULE, key, recipient, items, mail }, now);
      }
    });
  }
}
