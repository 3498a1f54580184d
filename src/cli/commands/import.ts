import type { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Campaigns } from '../../modules/campaigns/index.js';
import { ImportAtOnce, ReadImports } from '../../modules/intake/index.js';
import { act, examples } from '../act.js';
import { FileMissingError, FileRefusedError } from '../cli-errors.js';
import { EXIT } from '../exit-codes.js';
import { importLines, importReport } from '../import-report.js';

interface ImportOptions {
  campaign: string;
  batch?: string;
  dryRun?: boolean;
}

async function contentOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch {
    throw new FileMissingError({ file });
  }
}

/** `import FILE`: the good rows in one transaction, the others told. */
export function addImportCommand(program: Command): void {
  const command = program
    .command('import')
    .description(
      'read cases from a sheet of any official form; rows that are fine are registered in one transaction',
    )
    .argument('<file>', 'the file')
    .requiredOption('--campaign <code>', 'code of the campaign')
    .option('--batch <label>', 'batch of rows that name none, where the title of the file names none either')
    .option('--dry-run', 'only say what would become of each row');
  act<ImportOptions>(command, async (session, { campaign, batch = null, dryRun = false }, file) => {
    const { get, reads, actor, out } = session;
    const bytes = await contentOf(file!);
    const { id: campaignId } = await get(Campaigns).requireByCode(reads, campaign);
    const fileName = basename(file!);
    const id = await get(ImportAtOnce).dryRun(actor, { campaignId, batchLabel: batch, fileName, bytes });
    const imports = get(ReadImports);
    const read = await imports.head(actor, id);
    if (read.problem) throw new FileRefusedError(read.problem);
    const readable = read.notes.findings.every(({ severity }) => severity !== 'rejected');
    if (!dryRun && readable && read.state === 'dry-run')
      await get(ImportAtOnce).commit(actor, id, { skipRejected: true, coverReason: null });
    const report = importReport(await imports.whole(actor, id), out.language);
    out.result(report, importLines(report, out.language));
    return report.rejected.length > 0 ? EXIT.refused : EXIT.done;
  });
  examples(
    command,
    'import 第5批.xlsx --campaign YD3 --dry-run',
    'import 第5批.xlsx --campaign YD3 --batch 第5批',
    'import 第5批.csv --campaign YD3 --json',
  ).addHelpText(
    'after',
    'JSON: rows, new, created, unchanged, changed, alike, skipped, warnings[], rejected[], each of these with row (as Excel\n' +
      'counts; 0 is the file as a whole), column, code, message. Exit code 0 only if no row is rejected. A case that is\n' +
      'in the ledger already is never changed; the warning field.changed tells where the file differs.',
  );
}
