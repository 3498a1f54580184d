import { besideMe, runApart } from '../../../platform/apart/run-apart.js';
import { ledgerAsXlsx, type SheetOptions } from './ledger-xlsx.js';
import type { LedgerPaper } from '../domain/ledger-paper.js';

export interface PrintJob {
  form: 'xlsx' | 'docx';
  paper: LedgerPaper;
  options: SheetOptions;
}

const PRINTER = besideMe(import.meta.url, 'ledger-print.worker');
/** From so many rows on it would hold up everybody else: a Word document of 2,000 takes some seconds. */
const LARGE = 100;
const LIMITS = { memoryMb: 1024, seconds: 180 };

/** The paper as a file; a large one is written in a process of its own. The bytes are the same either way. */
export async function printApart(job: PrintJob): Promise<Buffer> {
  if (job.paper.rows.length < LARGE) return printHere(job);
  return Buffer.from(await runApart<PrintJob, Uint8Array, never>(PRINTER, job, LIMITS));
}

export async function printHere({ form, paper, options }: PrintJob): Promise<Buffer> {
  if (form === 'xlsx') return ledgerAsXlsx(paper, options);
  const { tableAsDocx } = await import('../../../platform/documents/table-docx.js');
  return tableAsDocx(paper, options.madeAt);
}
