import { Module } from '@nestjs/common';
import { RemindersModule } from '../reminders/index.js';
import { SlipsModule } from '../slips/index.js';
import { AnswerFiles } from './application/answer-files.js';
import { Answers } from './application/answers.js';
import { DescribeOwed } from './application/describe-owed.js';
import { DispatchSettings } from './application/dispatch-settings.js';
import { FollowLeads } from './application/follow-leads.js';
import { LinkDoor } from './application/link-door.js';
import { OpenLines } from './application/open-lines.js';
import { OpenRound } from './application/open-round.js';
import { PlanAhead } from './application/plan-ahead.js';
import { PrintRound } from './application/print-round.js';
import { ProposeRoundSlips } from './application/propose-round-slips.js';
import { ReadForm } from './application/read-form.js';
import { ReadRounds } from './application/read-rounds.js';
import { RoundLetters } from './application/round-letters.js';
import { RoundLinks } from './application/round-links.js';
import { Rounds } from './application/rounds.js';
import { SaveAnswer } from './application/save-answer.js';
import { SendToUnit } from './application/send-to-unit.js';
import { SubmitAnswers } from './application/submit-answers.js';
import { TellUnits } from './application/tell-units.js';
import { UnitPeople } from './application/unit-people.js';
import { DispatchAnswersController } from './http/dispatch-answers.controller.js';
import { DispatchLinksController } from './http/dispatch-links.controller.js';
import { DispatchRoundsController } from './http/dispatch-rounds.controller.js';
import { PublicAnswersController } from './http/public-answers.controller.js';
import { TickDispatchRoundsJob } from './jobs/tick-dispatch-rounds.job.js';
import { OwedList } from './persistence/owed.read-model.js';

@Module({
  imports: [RemindersModule, SlipsModule],
  controllers: [
    DispatchRoundsController,
    DispatchAnswersController,
    DispatchLinksController,
    PublicAnswersController,
  ],
  providers: [
    AnswerFiles,
    Answers,
    DescribeOwed,
    DispatchSettings,
    FollowLeads,
    LinkDoor,
    OpenLines,
    OpenRound,
    OwedList,
    PlanAhead,
    PrintRound,
    ProposeRoundSlips,
    ReadForm,
    ReadRounds,
    RoundLetters,
    RoundLinks,
    Rounds,
    SaveAnswer,
    SendToUnit,
    SubmitAnswers,
    TellUnits,
    TickDispatchRoundsJob,
    UnitPeople,
  ],
})
export class DispatchRoundsModule {}
