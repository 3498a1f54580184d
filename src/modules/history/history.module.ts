import { Global, Module } from '@nestjs/common';
import { HistoryNews } from './application/history-news.js';
import { History } from './application/history.js';

@Global()
@Module({ providers: [History, HistoryNews], exports: [History] })
export class HistoryModule {}
