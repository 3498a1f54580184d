import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { CaseFileChapters } from './application/case-file-chapters.js';
import { CaseHistory } from './application/case-history.js';
import { DeadlinesChapter } from './application/chapters/deadlines.chapter.js';
import { DecisionsChapter } from './application/chapters/decisions.chapter.js';
import { FactsChapter } from './application/chapters/facts.chapter.js';
import { HistoryChapter } from './application/chapters/history.chapter.js';
import { PapersChapter } from './application/chapters/papers.chapter.js';
import { PhotosChapter } from './application/chapters/photos.chapter.js';
import { RoundsChapter } from './application/chapters/rounds.chapter.js';
import { SlipChapter } from './application/chapters/slip.chapter.js';
import { ComposeCaseFile } from './application/compose-case-file.js';
import { ComposeSlips } from './application/compose-slips.js';
import { CountSteps } from './application/count-steps.js';
import { DispatchDates } from './application/dispatch-dates.js';
import { ExportLayouts } from './application/export-layouts.js';
import { FilterWords } from './application/export-words.js';
import { LayOutExport } from './application/lay-out-export.js';
import { PackEvidence } from './application/pack-evidence.js';
import { PreviewSlip } from './application/preview-slip.js';
import { PrintSlips } from './application/print-slips.js';
import { ReportLines } from './application/report-lines.js';
import { RequestCaseFile } from './application/request-case-file.js';
import { RequestExport } from './application/request-export.js';
import { SlipNumbers } from './application/slip-numbers.js';
import { SlipTemplates } from './application/slip-templates.js';
import { WholeCases } from './application/whole-cases.js';
import { WriteCaseFile } from './application/write-case-file.js';
import { WriteExport } from './application/write-export.js';
import { SlipFiles } from './files/slip-files.js';
import { CaseFilesController } from './http/case-files.controller.js';
import { DispatchDatesController } from './http/dispatch-dates.controller.js';
import { ExportsController } from './http/exports.controller.js';
import { SlipsController } from './http/slips.controller.js';
import { BuildCaseFileJob } from './jobs/build-case-file.job.js';
import { WriteExportJob } from './jobs/write-export.job.js';
import { RawHeadings } from './persistence/raw-headings.read-model.js';

/** 一案一档 out of chapters, ours and those of other rooms (ADR 19). */
const CASE_FILE = [
  CaseFileChapters,
  CaseHistory,
  WholeCases,
  SlipChapter,
  FactsChapter,
  DeadlinesChapter,
  RoundsChapter,
  DecisionsChapter,
  HistoryChapter,
  PhotosChapter,
  PapersChapter,
  ComposeCaseFile,
  CountSteps,
  PackEvidence,
  RequestCaseFile,
  WriteCaseFile,
  BuildCaseFileJob,
];

@Module({
  imports: [DiscoveryModule],
  controllers: [CaseFilesController, DispatchDatesController, ExportsController, SlipsController],
  providers: [
    ...CASE_FILE,
    ComposeSlips,
    DispatchDates,
    ExportLayouts,
    FilterWords,
    LayOutExport,
    PreviewSlip,
    PrintSlips,
    ReportLines,
    RequestExport,
    SlipNumbers,
    SlipTemplates,
    WriteExport,
    SlipFiles,
    RawHeadings,
    WriteExportJob,
  ],
})
export class ReportsModule {}
