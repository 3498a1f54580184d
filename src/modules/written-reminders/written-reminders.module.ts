import { Module } from '@nestjs/common';
import { ChangesSince } from './application/changes-since.js';
import { CountPeriod } from './application/count-period.js';
import { DraftReminders } from './application/draft-reminders.js';
import { EditLetter } from './application/edit-letter.js';
import { IssueLetters } from './application/issue-letters.js';
import { LetterFiles } from './application/letter-files.js';
import { LetterLinks } from './application/letter-links.js';
import { LetterRecipients } from './application/letter-recipients.js';
import { LetterTemplates } from './application/letter-templates.js';
import { ListedCases } from './application/listed-cases.js';
import { ReadReminders } from './application/read-reminders.js';
import { ReceiveLetter } from './application/receive-letter.js';
import { WaitingLetters } from './application/waiting-letters.js';
import { WithdrawLetter } from './application/withdraw-letter.js';
import { WriteLetter } from './application/write-letter.js';
import { ReminderRunsController } from './http/reminder-runs.controller.js';
import { WrittenRemindersController } from './http/written-reminders.controller.js';
import { NotifyIssuedJob } from './jobs/notify-issued.job.js';
import { Letters } from './persistence/letters.repository.js';
import { PeriodCases } from './persistence/period-cases.read-model.js';

@Module({
  controllers: [ReminderRunsController, WrittenRemindersController],
  providers: [
    ChangesSince,
    CountPeriod,
    DraftReminders,
    EditLetter,
    IssueLetters,
    LetterFiles,
    LetterLinks,
    LetterRecipients,
    LetterTemplates,
    Letters,
    ListedCases,
    NotifyIssuedJob,
    PeriodCases,
    ReadReminders,
    ReceiveLetter,
    WaitingLetters,
    WithdrawLetter,
    WriteLetter,
  ],
  exports: [WaitingLetters],
})
export class WrittenRemindersModule {}
