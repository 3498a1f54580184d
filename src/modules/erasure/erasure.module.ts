import { Module } from '@nestjs/common';
import { IntakeModule } from '../intake/index.js';
import { ComplainantHolds } from './application/complainant-holds.js';
import { ComplainantRules } from './application/complainant-rules.js';
import { EraseAgain } from './application/erase-again.js';
import { EraseByHand } from './application/erase-by-hand.js';
import { EraseByRule } from './application/erase-by-rule.js';
import { EraseCase } from './application/erase-case.js';
import { ErasedLists } from './application/erased-lists.js';
import { ErasureRound } from './application/erasure-round.js';
import { PreviewErasure } from './application/preview-erasure.js';
import { ReadComplainant } from './application/read-complainant.js';
import { ComplainantRulesController } from './http/complainant-rules.controller.js';
import { EraseContactController } from './http/erase-contact.controller.js';
import { TickComplainantsJob } from './jobs/tick-complainants.job.js';
import { ErasureStandings } from './persistence/erasure-standing.read-model.js';
import { KnownComplainants } from './persistence/known-complainants.read-model.js';

@Module({
  imports: [IntakeModule],
  controllers: [ComplainantRulesController, EraseContactController],
  providers: [
    ComplainantHolds,
    ComplainantRules,
    EraseAgain,
    EraseByHand,
    EraseByRule,
    EraseCase,
    ErasedLists,
    ErasureRound,
    ErasureStandings,
    KnownComplainants,
    PreviewErasure,
    ReadComplainant,
    TickComplainantsJob,
  ],
})
export class ErasureModule {}
