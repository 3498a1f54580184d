import { Module } from '@nestjs/common';
import { RollupsModule } from '../rollups/index.js';
import { ReadBatchProgress } from './application/read-batch-progress.js';
import { ReadCaseTotals } from './application/read-case-totals.js';
import { ReadWorkbench } from './application/read-workbench.js';
import { CaseTotalsController } from './http/case-totals.controller.js';
import { WorkbenchController } from './http/workbench.controller.js';

@Module({
  imports: [RollupsModule],
  controllers: [WorkbenchController, CaseTotalsController],
  providers: [ReadWorkbench, ReadBatchProgress, ReadCaseTotals],
})
export class StatisticsModule {}
