import { Injectable } from '@nestjs/common';
import { existsSync } from 'node:fs';
import { completeErased, appendErased, type ErasedLine } from '../../../platform/backup/erased-list.js';
import { Config } from '../../../platform/config/config.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ComplainantErasureRow } from '../../cases/index.js';

/**
 * The erased cases outside of the database: in the data folder, and beside the nightly backups. A database that is
 * restored from before an erasure learns there what to erase again (ADR 47).
 */
@Injectable()
export class ErasedLists {
  constructor(
    private readonly config: Config,
    private readonly uow: UnitOfWork,
  ) {}

  async add(lines: readonly ErasedLine[]): Promise<void> {
    for (const folder of this.folders()) await appendErased(folder, lines);
  }

  /** What a process could not write that died between the erasure and the list. */
  async catchUp(): Promise<void> {
    const rows = await this.uow.reads.find(ComplainantErasureRow);
    await this.complete(rows);
  }

  async complete(lines: readonly ErasedLine[]): Promise<void> {
    for (const folder of this.folders()) await completeErased(folder, lines);
  }

  private folders(): string[] {
    const { BACKUP_DIR: backups } = this.config.env;
    return [this.config.dataDir, ...(backups && existsSync(backups) ? [backups] : [])];
  }
}
