import { Global, Module } from '@nestjs/common';
import { Deadlines } from './application/deadlines.js';
import { RecountDeadlines } from './application/recount-deadlines.js';
import { OpenDeadlines } from './persistence/open-deadlines.read-model.js';

@Global()
@Module({
  providers: [Deadlines, OpenDeadlines, RecountDeadlines],
  exports: [Deadlines, OpenDeadlines, RecountDeadlines],
})
export class DeadlinesModule {}
