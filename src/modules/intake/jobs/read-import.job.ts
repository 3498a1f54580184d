import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { JobCatalog } from '../../../platform/queue/job-catalog.js';
import { OnJob, type JobHandler } from '../../../platform/queue/on-job.js';
import { ReadingBrokenOffError } from '../application/import-errors.js';
import { ReadImport } from '../application/read-import.js';

@Injectable()
@OnJob('import.read')
export class ReadImportJob implements JobHandler<'import.read'> {
  constructor(private readonly readImport: ReadImport) {}

  handle({ runId, turn }: JobCatalog['import.read']): Promise<void> {
    return this.readImport.run(runId, turn);
  }

  giveUp(tx: Tx, { runId, turn }: JobCatalog['import.read']): Promise<void> {
    return this.readImport.fail(tx, { id: runId, turn, state: 'reading' }, new ReadingBrokenOffError());
  }
}
