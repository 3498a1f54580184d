import { Module } from '@nestjs/common';
import { CleanExports } from './application/clean-exports.js';
import { ExportLayouts } from './application/export-layouts.js';
import { FilterWords } from './application/export-words.js';
import { LayOutExport } from './application/lay-out-export.js';
import { ReadExports } from './application/read-exports.js';
import { ReportLines } from './application/report-lines.js';
import { RequestExport } from './application/request-export.js';
import { WriteExport } from './application/write-export.js';
import { ExportFiles } from './files/export-files.js';
import { ExportsController } from './http/exports.controller.js';
import { TickExportsJob } from './jobs/tick-exports.job.js';
import { WriteExportJob } from './jobs/write-export.job.js';
import { RawHeadings } from './persistence/raw-headings.read-model.js';

@Module({
  controllers: [ExportsController],
  providers: [
    CleanExports,
    ExportLayouts,
    FilterWords,
    LayOutExport,
    ReadExports,
    ReportLines,
    RequestExport,
    WriteExport,
    ExportFiles,
    RawHeadings,
    TickExportsJob,
    WriteExportJob,
  ],
})
export class ReportsModule {}
