import { Module } from '@nestjs/common';
import { LayFiles } from './application/lay-files.js';
import { MakeBackup } from './application/make-backup.js';
import { TickBackupJob } from './jobs/tick-backup.job.js';

@Module({ providers: [LayFiles, MakeBackup, TickBackupJob], exports: [LayFiles, MakeBackup] })
export class BackupsModule {}
