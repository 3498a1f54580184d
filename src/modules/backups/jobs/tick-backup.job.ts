import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import { OnJob, type JobHandler } from '../../../platform/queue/on-job.js';
import { MakeBackup } from '../application/make-backup.js';

/** Each night, where `BACKUP_DIR` says where to. */
@Injectable()
@OnJob('tick.backup')
export class TickBackupJob implements JobHandler<'tick.backup'> {
  constructor(
    private readonly config: Config,
    private readonly makeBackup: MakeBackup,
  ) {}

  async handle(): Promise<void> {
    const { BACKUP_DIR: folder, BACKUP_KEEP: keep } = this.config.env;
    if (folder) await this.makeBackup.run(folder, keep);
  }
}
