import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { JobCatalog } from '../../../platform/queue/job-catalog.js';
import { OnJob, type JobHandler } from '../../../platform/queue/on-job.js';
import { MakeFile } from '../../made-files/index.js';
import { WriteCaseFile } from '../application/write-case-file.js';

@Injectable()
@OnJob('case-file.build')
export class BuildCaseFileJob implements JobHandler<'case-file.build'> {
  constructor(
    private readonly makeFile: MakeFile,
    private readonly maker: WriteCaseFile,
  ) {}

  handle({ caseFileId }: JobCatalog['case-file.build']): Promise<void> {
    return this.makeFile.run(caseFileId, this.maker);
  }

  giveUp(tx: Tx, { caseFileId }: JobCatalog['case-file.build']): Promise<void> {
    return this.makeFile.giveUp(tx, caseFileId, this.maker);
  }
}
