import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { JobCatalog } from '../../../platform/queue/job-catalog.js';
import { OnJob, type JobHandler } from '../../../platform/queue/on-job.js';
import { CommitBrokenOffError } from '../application/import-errors.js';
import { WriteImport } from '../application/write-import.js';

@Injectable()
@OnJob('import.commit')
export class CommitImportJob implements JobHandler<'import.commit'> {
  constructor(private readonly writeImport: WriteImport) {}

  handle({ runId, turn }: JobCatalog['import.commit']): Promise<void> {
    return this.writeImport.run(runId, turn);
  }

  giveUp(tx: Tx, { runId, turn }: JobCatalog['import.commit']): Promise<void> {
    return this.writeImport.fail(tx, { id: runId, turn, state: 'committing' }, new CommitBrokenOffError());
  }
}
