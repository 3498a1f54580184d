import { Module } from '@nestjs/common';
import { AutoIssue } from './application/auto-issue.js';
import { ColourSlipRules } from './application/colour-slip-rules.js';
import { ColourSlipTexts } from './application/colour-slip-texts.js';
import { ColourSlips } from './application/colour-slips.js';
import { Consequences } from './application/consequences.js';
import { DismissProposals } from './application/dismiss-proposals.js';
import { IssueByHand } from './application/issue-by-hand.js';
import { IssueProposals } from './application/issue-proposals.js';
import { JudgeCases } from './application/judge-cases.js';
import { PrintColourSlip } from './application/print-colour-slip.js';
import { ProposeSlips } from './application/propose-slips.js';
import { ReadColourSlips } from './application/read-colour-slips.js';
import { ReadProposals } from './application/read-proposals.js';
import { ReceiveSlip } from './application/receive-slip.js';
import { SettleConsequence } from './application/settle-consequence.js';
import { SlipLetters } from './application/slip-letters.js';
import { TaskProposals } from './application/task-proposals.js';
import { WaitingSlips } from './application/waiting-slips.js';
import { WithdrawSlip } from './application/withdraw-slip.js';
import { WriteSlip } from './application/write-slip.js';
import { ColourSlipSettingsController } from './http/colour-slip-settings.controller.js';
import { ColourSlipsController } from './http/colour-slips.controller.js';
import { SlipAccountsController } from './http/slip-accounts.controller.js';
import { SlipProposalsController } from './http/slip-proposals.controller.js';
import { TickSlipsJob } from './jobs/tick-slips.job.js';
import { ColourSlipList } from './persistence/colour-slip-list.read-model.js';
import { SlipAccounts } from './persistence/slip-accounts.read-model.js';

@Module({
  controllers: [
    ColourSlipSettingsController,
    ColourSlipsController,
    SlipAccountsController,
    SlipProposalsController,
  ],
  providers: [
    AutoIssue,
    ColourSlipList,
    ColourSlipRules,
    ColourSlips,
    ColourSlipTexts,
    Consequences,
    DismissProposals,
    IssueByHand,
    IssueProposals,
    JudgeCases,
    PrintColourSlip,
    ProposeSlips,
    ReadColourSlips,
    ReadProposals,
    ReceiveSlip,
    SettleConsequence,
    SlipAccounts,
    SlipLetters,
    TaskProposals,
    TickSlipsJob,
    WaitingSlips,
    WithdrawSlip,
    WriteSlip,
  ],
  exports: [TaskProposals, WaitingSlips],
})
export class SlipsModule {}
