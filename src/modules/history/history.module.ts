import { Global, Module } from '@nestjs/common';
import { History } from './application/history.js';

@Global()
@Module({ providers: [History], exports: [History] })
export class HistoryModule {}
