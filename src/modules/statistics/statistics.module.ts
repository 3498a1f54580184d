import { Module } from '@nestjs/common';
import { AccountabilityModule } from '../accountability/index.js';
import { RollupsModule } from '../rollups/index.js';
import { ReadBatchProgress } from './application/read-batch-progress.js';
import { ReadCaseTotals } from './application/read-case-totals.js';
import { ReadSummary } from './application/read-summary.js';
import { ReadWorkbench } from './application/read-workbench.js';
import { CaseTotalsController } from './http/case-totals.controller.js';
import { SummaryController } from './http/summary.controller.js';
import { WorkbenchController } from './http/workbench.controller.js';
import { SummaryCases } from './persistence/summary-cases.read-model.js';

@Module({
  imports: [AccountabilityModule, RollupsModule],
  controllers: [WorkbenchController, CaseTotalsController, SummaryController],
  providers: [ReadWorkbench, ReadBatchProgress, ReadCaseTotals, ReadSummary, SummaryCases],
})
export class StatisticsModule {}
