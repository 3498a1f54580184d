import { Module } from '@nestjs/common';
import { CleanExports } from './application/clean-exports.js';
import { ComposeSlips } from './application/compose-slips.js';
import { DispatchDates } from './application/dispatch-dates.js';
import { ExportLayouts } from './application/export-layouts.js';
import { FilterWords } from './application/export-words.js';
import { LayOutExport } from './application/lay-out-export.js';
import { PreviewSlip } from './application/preview-slip.js';
import { PrintSlips } from './application/print-slips.js';
import { ReadExports } from './application/read-exports.js';
import { ReportLines } from './application/report-lines.js';
import { RequestExport } from './application/request-export.js';
import { SlipNumbers } from './application/slip-numbers.js';
import { SlipTemplates } from './application/slip-templates.js';
import { WriteExport } from './application/write-export.js';
import { ExportFiles } from './files/export-files.js';
import { SlipFiles } from './files/slip-files.js';
import { DispatchDatesController } from './http/dispatch-dates.controller.js';
import { ExportsController } from './http/exports.controller.js';
import { SlipsController } from './http/slips.controller.js';
import { TickExportsJob } from './jobs/tick-exports.job.js';
import { WriteExportJob } from './jobs/write-export.job.js';
import { RawHeadings } from './persistence/raw-headings.read-model.js';

@Module({
  controllers: [DispatchDatesController, ExportsController, SlipsController],
  providers: [
    CleanExports,
    ComposeSlips,
    DispatchDates,
    ExportLayouts,
    FilterWords,
    LayOutExport,
    PreviewSlip,
    PrintSlips,
    ReadExports,
    ReportLines,
    RequestExport,
    SlipNumbers,
    SlipTemplates,
    WriteExport,
    ExportFiles,
    SlipFiles,
    RawHeadings,
    TickExportsJob,
    WriteExportJob,
  ],
})
export class ReportsModule {}
