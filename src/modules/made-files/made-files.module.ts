import { Global, Module } from '@nestjs/common';
import { CleanMadeFiles } from './application/clean-made-files.js';
import { MakeFile } from './application/make-file.js';
import { PromiseFile } from './application/promise-file.js';
import { ReadMadeFiles } from './application/read-made-files.js';
import { WithdrawFiles } from './application/withdraw-files.js';
import { MadeFileStore } from './files/made-file-store.js';
import { TickExportsJob } from './jobs/tick-exports.job.js';

const FOR_OTHERS = [MakeFile, PromiseFile, ReadMadeFiles, WithdrawFiles];

@Global()
@Module({
  providers: [...FOR_OTHERS, CleanMadeFiles, MadeFileStore, TickExportsJob],
  exports: FOR_OTHERS,
})
export class MadeFilesModule {}
