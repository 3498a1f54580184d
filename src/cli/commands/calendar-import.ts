import type { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { dayOf } from '../../kernel/day.js';
import { ReadCalendarFile, type FileVerdict } from '../../modules/calendar/index.js';
import { MakeCalendarChange, type ChangePreview } from '../../modules/recounts/index.js';
import { act, examples } from '../act.js';
import { FileMissingError } from '../cli-errors.js';
import { EXIT } from '../exit-codes.js';
import type { Output } from '../output.js';
import { runPromised } from '../run-promised.js';
import { table } from '../table.js';
import { wholeOption } from '../values.js';

interface ImportOptions {
  dryRun?: boolean;
  year?: string;
  source?: string;
  note?: string;
}

/** `calendar import`: a year from a CSV or iCal file, and the deadlines that it moves. */
export function addCalendarImport(calendar: Command): void {
  const command = calendar
    .command('import')
    .description(
      'the days of a year from a CSV (day,kind,name[,source]) or iCal file; with --dry-run only show it',
    )
    .argument('<file>', 'a .csv or .ics file')
    .option('--dry-run', 'print what would change and which deadlines would move, write nothing')
    .option('--year <year>', 'only this year of a file that holds several')
    .option('--source <notice>', 'the notice, where the file does not name it')
    .option('--note <text>', 'why, for the history');
  act<ImportOptions>(command, async (session, options, file) => {
    const { get, actor, out } = session;
    const bytes = await readFile(file!).catch(() => {
      throw new FileMissingError({ file });
    });
    const year = options.year === undefined ? null : wholeOption('--year', options.year);
    const fileName = basename(file!);
    const input = { fileName, bytes, source: options.source ?? null, year };
    const verdict = await get(ReadCalendarFile).run(actor, input);
    const empty = verdict.draft.days.length + verdict.draft.publish.length === 0;
    const preview = empty ? null : await get(MakeCalendarChange).preview(actor, verdict.draft);
    const write = preview !== null && !options.dryRun;
    if (write) {
      await get(MakeCalendarChange).run(actor, verdict.draft, preview.seal, options.note ?? fileName);
      await runPromised(session);
    }
    out.result(
      { file: fileName, written: write, ...reportOf(verdict, preview, out) },
      linesOf(verdict, preview, write, out),
    );
    return verdict.rejected.length > 0 ? EXIT.refused : EXIT.done;
  });
  examples(command, 'calendar import 2027.csv --dry-run', 'calendar import holidays.ics --year 2027 --json');
}

function reportOf({ format, years, rejected }: FileVerdict, preview: ChangePreview | null, out: Output) {
  return {
    format,
    years,
    rejected: rejected.map(({ line, text, reason }) => ({ line, text, reason: out.word(reason) })),
    counts: preview?.counts ?? { moves: 0, held: 0, confirmed: 0, restated: 0 },
    deadlines: preview?.lines ?? [],
  };
}

function linesOf(
  { years, rejected }: FileVerdict,
  preview: ChangePreview | null,
  written: boolean,
  out: Output,
): string[] {
  const counts = preview?.counts;
  return [
    ...rejected.map(({ line, text, reason }) => `✕ ${line} ${text}: ${out.word(reason)}`),
    ...years.map(({ year, source, added, changed, removed, unchanged }) =>
      out.word({
        zh: `${year} 年（${source}）：新增 ${added.length}，变更 ${changed.length}，去掉 ${removed.length}，不变 ${unchanged}`,
        en: `${year} (${source}): ${added.length} new, ${changed.length} changed, ${removed.length} taken out, ${unchanged} unchanged`,
      }),
    ),
    ...table(
      (preview?.lines ?? [])
        .filter(({ outcome }) => outcome === 'moves')
        .map(({ number, unitName, step, from, to }) => [
          number ?? '–',
          unitName ?? '–',
          step,
          `${dayOf(from)} → ${dayOf(to)}`,
        ]),
    ),
    counts
      ? out.word({
          zh: `${written ? '已变动' : '会变动'} ${counts.moves} 个期限，延期保留 ${counts.held}，转为确定 ${counts.confirmed}`,
          en: `${counts.moves} deadline(s) ${written ? 'moved' : 'would move'}, ${counts.held} held by an extension, ${counts.confirmed} no longer tentative`,
        })
      : out.word({ zh: '日历里已经是这样，没有要改的。', en: 'The calendar says so already.' }),
  ];
}
