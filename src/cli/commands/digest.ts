import type { Command } from 'commander';
import { Clock } from '../../kernel/clock.js';
import { endedWeek, PreviewDigest, SendDigests } from '../../modules/digests/index.js';
import { act, examples } from '../act.js';
import { findUnit } from '../find-unit.js';
import { letterData, lettersLines } from '../letters.js';
import { runPromised } from '../run-promised.js';
import { weekOption } from '../values.js';

interface DigestOptions {
  week?: string;
  street?: string;
  dryRun?: boolean;
}

/** `digest`: the weekly overdue digest, shown or sent. */
export function addDigestCommand(program: Command): void {
  const command = program
    .command('digest')
    .description('send the weekly overdue digest to those who have not got it; with --dry-run only show it')
    .option('--week <week>', 'ISO week it looks back on; the one that ended last when left out')
    .option('--street <unit>', 'name, alias or id of one street; without it all streets and the district')
    .option('--dry-run', 'print exactly what would go out and send nothing');
  act<DigestOptions>(command, async (session, { week: given, street, dryRun = false }) => {
    const { get, out } = session;
    const week = given === undefined ? endedWeek(get(Clock).today()) : weekOption('--week', given);
    const unitId = street === undefined ? undefined : (await findUnit(session, street)).id;
    if (!dryRun) {
      const { frozen, letters } = await get(SendDigests).run(week, unitId);
      const { left, rest } = await runPromised(session);
      const done = {
        zh: `${week}:新发 ${letters} 封${rest.zh}`,
        en: `${week}: ${letters} letter(s) made${rest.en}`,
      };
      out.result({ week, frozen, letters, left }, [out.word(done)]);
      return;
    }
    const letters = await get(PreviewDigest).run(week, unitId);
    const shown = letters.map((one) => ({ street: one.street?.name ?? null, ...letterData(one) }));
    const lines = lettersLines(letters, out.language === 'zh');
    out.result({ week, letters: shown }, lines);
  });
  examples(
    command,
    'digest --week 2026-W21 --dry-run',
    'digest --week 2026-W21 --street 梧桐街道 --dry-run --json',
  );
}
