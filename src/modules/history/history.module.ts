import { Global, Module } from '@nestjs/common';
import { HistoryNews } from './application/history-news.js';
import { History } from './application/history.js';
import { HistoryHeads } from './persistence/history-heads.repository.js';

@Global()
@Module({ providers: [History, HistoryHeads, HistoryNews], exports: [History] })
export class HistoryModule {}
