import { Injectable } from '@nestjs/common';
import { OnJob, type JobHandler } from '../../../platform/queue/on-job.js';
import type { JobCatalog } from '../../../platform/queue/job-catalog.js';
import { WriteExport } from '../application/write-export.js';

@Injectable()
@OnJob('export.write')
export class WriteExportJob implements JobHandler<'export.write'> {
  constructor(private readonly writeExport: WriteExport) {}

  async handle({ exportId }: JobCatalog['export.write']): Promise<void> {
    await this.writeExport.run(exportId);
  }

  giveUp({ exportId }: JobCatalog['export.write']): Promise<void> {
    return this.writeExport.giveUp(exportId);
  }
}
