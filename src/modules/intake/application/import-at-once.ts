import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { plusMillis, MINUTE, type Instant } from '../../../kernel/instant.js';
import { JobRunner } from '../../../platform/queue/job-runner.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { ImportRuns } from '../persistence/import-runs.repository.js';
import { MapImport } from './map-import.js';
import { RequestCommit, type CommitTerms } from './request-commit.js';
import { UploadImport, type ImportFile } from './upload-import.js';

/** How long a queue beside this process leaves the work to it. */
const LEFT_TO_US_MS = 10 * MINUTE;

/** The same import for a caller that waits: a command on the machine has no queue and does the jobs itself. */
@Injectable()
export class ImportAtOnce {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly runs: ImportRuns,
    private readonly upload: UploadImport,
    private readonly mapImport: MapImport,
    private readonly requestCommit: RequestCommit,
    private readonly jobs: JobRunner,
    private readonly clock: Clock,
  ) {}

  async dryRun(actor: Actor, file: ImportFile): Promise<string> {
    const runId = await this.upload.run(actor, file, null, this.later());
    await this.jobs.runNow('import.read', { runId, turn: 1 });
    const { state } = await this.runs.head(this.uow.reads, runId);
    if (state === 'mapping') {
      // Nobody is there to look at the columns: they are read as proposed, and nothing is remembered.
      const asProposed = { headers: [], headerRow: null, leaveOut: [] };
      const turn = await this.mapImport.run(actor, runId, asProposed, this.later());
      await this.jobs.runNow('import.read', { runId, turn });
    }
    return runId;
  }

  async commit(actor: Actor, runId: string, terms: CommitTerms): Promise<void> {
    const turn = await this.requestCommit.run(actor, runId, terms, this.later());
    if (turn !== null) await this.jobs.runNow('import.commit', { runId, turn });
  }

  private later(): Instant {
    return plusMillis(this.clock.now(), LEFT_TO_US_MS);
  }
}
