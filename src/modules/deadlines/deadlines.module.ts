import { Global, Module } from '@nestjs/common';
import { DeadlineMoves } from './application/deadline-moves.js';
import { Deadlines } from './application/deadlines.js';
import { RecountDeadlines } from './application/recount-deadlines.js';
import { OpenDeadlines } from './persistence/open-deadlines.read-model.js';
import { OverdueClocks } from './persistence/overdue-clocks.read-model.js';
import { PausedDeadlines } from './persistence/paused-deadlines.read-model.js';

@Global()
@Module({
  providers: [DeadlineMoves, Deadlines, OpenDeadlines, OverdueClocks, PausedDeadlines, RecountDeadlines],
  exports: [DeadlineMoves, Deadlines, OpenDeadlines, OverdueClocks, PausedDeadlines, RecountDeadlines],
})
export class DeadlinesModule {}
