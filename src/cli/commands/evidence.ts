import type { Command } from 'commander';
import { SweepFiles } from '../../modules/evidence/index.js';
import { act, examples } from '../act.js';
import { EXIT } from '../exit-codes.js';

/** `evidence sweep`: files that no row needs, and rows whose file is gone. */
export function addEvidenceCommand(program: Command): void {
  const evidence = program.command('evidence').description('the stored photos and papers');
  const sweep = evidence
    .command('sweep')
    .description(
      'list stored files that belong to nothing any more (older than a day), and rows whose file is missing',
    )
    .option('--delete', 'take the files away; without it nothing is changed');
  act<{ delete?: boolean }>(sweep, async ({ get, out }, options) => {
    const remove = options.delete === true;
    const { looked, orphans, bytes, missing } = await get(SweepFiles).run(remove);
    const counts = { looked, orphans: orphans.length, bytes, removed: remove ? orphans.length : 0 };
    const megabytes = (bytes / 1_000_000).toFixed(1);
    const sum = {
      zh: `${looked} 个文件；${orphans.length} 个无主（${megabytes} MB）${remove ? '，已删除' : '，未动（加 --delete 删除）'}；缺失 ${missing.length} 个`,
      en: `${looked} files; ${orphans.length} belong to nothing (${megabytes} MB)${remove ? ', removed' : ', untouched (--delete removes them)'}; ${missing.length} missing`,
    };
    out.result({ ...counts, files: orphans, missing }, [
      ...orphans,
      ...missing.map((hash) => `✕ ${hash}`),
      out.word(sum),
    ]);
    return missing.length > 0 ? EXIT.refused : EXIT.done;
  });
  examples(sweep, 'evidence sweep', 'evidence sweep --delete --json');
}
