import { Global, Module } from '@nestjs/common';
import { DeadlineMoves } from './application/deadline-moves.js';
import { Deadlines } from './application/deadlines.js';
import { OpenDeadlines } from './persistence/open-deadlines.read-model.js';
import { PausedDeadlines } from './persistence/paused-deadlines.read-model.js';

@Global()
@Module({
  providers: [DeadlineMoves, Deadlines, OpenDeadlines, PausedDeadlines],
  exports: [DeadlineMoves, Deadlines, OpenDeadlines, PausedDeadlines],
})
export class DeadlinesModule {}
