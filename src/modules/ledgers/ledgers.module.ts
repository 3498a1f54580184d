import { Module } from '@nestjs/common';
import { BuildLedger } from './application/build-ledger.js';
import { FreezeIssue } from './application/freeze-issue.js';
import { JudgeUpload } from './application/judge-upload.js';
import { GatherFacts } from './application/ledger-facts.js';
import { Ledgers } from './application/ledgers.js';
import { PrintLedger } from './application/print-ledger.js';
import { ReadLedgers } from './application/read-ledgers.js';
import { ReadUploads } from './application/read-uploads.js';
import { SetLedger } from './application/set-ledger.js';
import { SettleUpload } from './application/settle-upload.js';
import { UploadFillIn } from './application/upload-fill-in.js';
import { LedgerIssuesController } from './http/ledger-issues.controller.js';
import { LedgerSettingsController } from './http/ledger-settings.controller.js';
import { LedgerUploadsController } from './http/ledger-uploads.controller.js';
import { LedgersController } from './http/ledgers.controller.js';
import { LedgerTasks } from './persistence/ledger-tasks.read-model.js';

@Module({
  controllers: [LedgersController, LedgerIssuesController, LedgerUploadsController, LedgerSettingsController],
  providers: [
    BuildLedger,
    FreezeIssue,
    GatherFacts,
    JudgeUpload,
    Ledgers,
    LedgerTasks,
    PrintLedger,
    ReadLedgers,
    ReadUploads,
    SetLedger,
    SettleUpload,
    UploadFillIn,
  ],
})
export class LedgersModule {}
