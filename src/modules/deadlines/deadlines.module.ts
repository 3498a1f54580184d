import { Global, Module } from '@nestjs/common';
import { DeadlineMoves } from './application/deadline-moves.js';
import { Deadlines } from './application/deadlines.js';
import { RecountDeadlines } from './application/recount-deadlines.js';
import { OpenDeadlines } from './persistence/open-deadlines.read-model.js';
import { PausedDeadlines } from './persistence/paused-deadlines.read-model.js';

@Global()
@Module({
  providers: [DeadlineMoves, Deadlines, OpenDeadlines, PausedDeadlines, RecountDeadlines],
  exports: [DeadlineMoves, Deadlines, OpenDeadlines, PausedDeadlines, RecountDeadlines],
})
export class DeadlinesModule {}
