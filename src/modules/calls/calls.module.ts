import { Module } from '@nestjs/common';
import { AnswerCall } from './application/answer-call.js';
import { CallClock } from './application/call-clock.js';
import { CallFiles } from './application/call-files.js';
import { CallLetters } from './application/call-letters.js';
import { CallsAtUnit } from './application/calls-at-unit.js';
import { EndCall } from './application/end-call.js';
import { RaiseCall } from './application/raise-call.js';
import { ReadCalls } from './application/read-calls.js';
import { StreetCalls } from './application/street-calls.js';
import { WaitingCalls } from './application/waiting-calls.js';
import { CallsChapter } from './application/calls.chapter.js';
import { CallFilesController } from './http/call-files.controller.js';
import { CallsController } from './http/calls.controller.js';
import { CaseCallsController } from './http/case-calls.controller.js';
import { CallFiguresReadModel } from './persistence/call-figures.read-model.js';
import { CallList } from './persistence/call-list.read-model.js';

@Module({
  controllers: [CallsController, CaseCallsController, CallFilesController],
  providers: [
    AnswerCall,
    CallClock,
    CallFiles,
    CallFiguresReadModel,
    CallLetters,
    CallList,
    CallsChapter,
    CallsAtUnit,
    EndCall,
    RaiseCall,
    ReadCalls,
    StreetCalls,
    WaitingCalls,
  ],
  exports: [AnswerCall, CallClock, RaiseCall, WaitingCalls],
})
export class CallsModule {}
