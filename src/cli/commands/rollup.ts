import type { Command } from 'commander';
import { Clock } from '../../kernel/clock.js';
import { PreviewRollups, SendRollups } from '../../modules/rollups/index.js';
import { act, examples } from '../act.js';
import { findUnit } from '../find-unit.js';
import { letterData, lettersLines } from '../letters.js';
import { runPromised } from '../run-promised.js';
import { dayOption } from '../values.js';

interface RollupOptions {
  day?: string;
  unit?: string;
  dryRun?: boolean;
}

/** `rollup`: each unit's morning, shown or sent. */
export function addRollupCommand(program: Command): void {
  const command = program
    .command('rollup')
    .description("send the morning's status to those who have not got it; with --dry-run only show it")
    .option('--day <day>', 'YYYY-MM-DD; today when left out, else a day whose figures were stored')
    .option('--unit <unit>', 'name, alias or id of one unit')
    .option('--dry-run', 'print exactly what would go out, store and send nothing');
  act<RollupOptions>(command, async (session, { day: given, unit, dryRun = false }) => {
    const { get, out } = session;
    const day = given === undefined ? get(Clock).today() : dayOption('--day', given);
    const unitId = unit === undefined ? undefined : (await findUnit(session, unit)).id;
    if (!dryRun) {
      const { taken, letters } = await get(SendRollups).run(day, unitId);
      const { left, rest } = await runPromised(session);
      const done = {
        zh: `${day}:新发 ${letters} 封${rest.zh}`,
        en: `${day}: ${letters} letter(s) made${rest.en}`,
      };
      out.result({ day, taken, letters, left }, [out.word(done)]);
      return;
    }
    const letters = await get(PreviewRollups).run(day, unitId);
    const lines = lettersLines(letters, out.language === 'zh');
    out.result({ day, letters: letters.map(letterData) }, lines);
  });
  examples(command, 'rollup --dry-run', 'rollup --day 2026-05-20 --unit 梧桐街道 --dry-run --json');
}
