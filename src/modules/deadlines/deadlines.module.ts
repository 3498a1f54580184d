import { Global, Module } from '@nestjs/common';
import { Deadlines } from './application/deadlines.js';
import { OpenDeadlines } from './persistence/open-deadlines.read-model.js';

@Global()
@Module({ providers: [Deadlines, OpenDeadlines], exports: [Deadlines, OpenDeadlines] })
export class DeadlinesModule {}
