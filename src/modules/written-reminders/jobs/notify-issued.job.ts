import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf } from '../../../kernel/day.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { OnJob, type JobHandler } from '../../../platform/queue/on-job.js';
import { Notices } from '../../notices/index.js';
import { Directory } from '../../organisation/index.js';
import { LetterFiles } from '../application/letter-files.js';
import { LetterLinks } from '../application/letter-links.js';
import { LetterRecipients } from '../application/letter-recipients.js';
import { renderIssue } from '../mail/render-letter-mails.js';
import { WrittenReminderRow } from '../persistence/written-reminder.entity.js';

const RULE = 'written-reminder.issued';

/** Sends an issued letter with its list to its addressees, each once; one that was withdrawn meanwhile goes to nobody. */
@Injectable()
@OnJob('written-reminder.notify')
export class NotifyIssuedJob implements JobHandler<'written-reminder.notify'> {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly directory: Directory,
    private readonly recipients: LetterRecipients,
    private readonly files: LetterFiles,
    private readonly links: LetterLinks,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  async handle({ reminderId }: { reminderId: string }): Promise<void> {
    const stands = (letter: WrittenReminderRow | null): letter is WrittenReminderRow =>
      letter?.status === 'issued' || letter?.status === 'received';
    const before = await this.uow.reads.findOneBy(WrittenReminderRow, { id: reminderId });
    if (!stands(before)) return;
    // Written before the transaction: an issued letter does not change any more.
    const files = [await this.files.docx(before), await this.files.xlsx(before)];
    await this.uow.run(async (tx) => {
      const letter = await tx.findOneBy(WrittenReminderRow, { id: reminderId });
      if (!stands(letter)) return;
      const now = this.clock.now();
      const [unit] = await this.directory.unitsByIds(tx, [letter.unitId]);
      for (const recipient of await this.recipients.of(tx, letter, unit!)) {
        const key = [RULE, letter.id, recipient.key].join('_');
        if ((await this.notices.known(tx, [key])).size > 0) continue;
        const items = [{ key, caseId: null, subjectId: letter.id, step: null, tier: null, day: dayOf(now) }];
        const mail = renderIssue(letter, recipient, this.links.toLetter(letter.id));
        await this.notices.post(tx, { rule: RULE, key, recipient, items, mail, files }, now);
      }
    });
  }
}
