import { Injectable } from '@nestjs/common';
import { OnJob, type JobHandler } from '../../../platform/queue/on-job.js';
import type { JobCatalog } from '../../../platform/queue/job-catalog.js';
import { WriteCaseFile } from '../application/write-case-file.js';

@Injectable()
@OnJob('case-file.build')
export class BuildCaseFileJob implements JobHandler<'case-file.build'> {
  constructor(private readonly writeCaseFile: WriteCaseFile) {}

  async handle({ caseFileId }: JobCatalog['case-file.build']): Promise<void> {
    await this.writeCaseFile.run(caseFileId);
  }

  giveUp({ caseFileId }: JobCatalog['case-file.build']): Promise<void> {
    return this.writeCaseFile.giveUp(caseFileId);
  }
}
