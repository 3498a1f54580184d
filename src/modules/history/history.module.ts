import { Global, Module } from '@nestjs/common';
import { CheckpointKey } from './application/checkpoint-key.js';
import { Checkpoints } from './application/checkpoints.js';
import { EraseWords } from './application/erase-words.js';
import { ExportHistory } from './application/export-history.js';
import { HistoryNews } from './application/history-news.js';
import { History } from './application/history.js';
import { MakeCheckpoint } from './application/make-checkpoint.js';
import { VerifyExport } from './application/verify-export.js';
import { VerifyHistory } from './application/verify-history.js';
import { TickHistoryJob } from './jobs/tick-history.job.js';
import { FoundChains } from './persistence/found-chains.read-model.js';
import { HistoryHeads } from './persistence/history-heads.repository.js';
import { UnsealedHeads } from './persistence/unsealed-heads.read-model.js';

@Global()
@Module({
  providers: [
    CheckpointKey,
    Checkpoints,
    EraseWords,
    ExportHistory,
    FoundChains,
    History,
    HistoryHeads,
    HistoryNews,
    MakeCheckpoint,
    TickHistoryJob,
    UnsealedHeads,
    VerifyExport,
    VerifyHistory,
  ],
  exports: [
    CheckpointKey,
    Checkpoints,
    EraseWords,
    ExportHistory,
    History,
    MakeCheckpoint,
    VerifyExport,
    VerifyHistory,
  ],
})
export class HistoryModule {}
