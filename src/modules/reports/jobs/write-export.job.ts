import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { JobCatalog } from '../../../platform/queue/job-catalog.js';
import { OnJob, type JobHandler } from '../../../platform/queue/on-job.js';
import { MakeFile } from '../../made-files/index.js';
import { WriteExport } from '../application/write-export.js';

@Injectable()
@OnJob('export.write')
export class WriteExportJob implements JobHandler<'export.write'> {
  constructor(
    private readonly makeFile: MakeFile,
    private readonly maker: WriteExport,
  ) {}

  handle({ exportId }: JobCatalog['export.write']): Promise<void> {
    return this.makeFile.run(exportId, this.maker);
  }

  giveUp(tx: Tx, { exportId }: JobCatalog['export.write']): Promise<void> {
    return this.makeFile.giveUp(tx, exportId, this.maker);
  }
}
