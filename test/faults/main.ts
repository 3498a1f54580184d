import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { judge } from './judge.js';
import { runFaults, type Outcome, type Plan } from './run-faults.js';

// Every process that is started has a listener for the end of this one.
process.setMaxListeners(0);

/** Each street also gets its roll-up and its digest: some 120 mails. */
const SHORT = { reminders: 40, kills: 2 };
const LONG = { reminders: 1000, kills: 25 };

const { values } = parseArgs({
  options: {
    long: { type: 'boolean' },
    only: { type: 'string' },
    reminders: { type: 'string' },
    json: { type: 'string' },
  },
});
const size = values.long ? LONG : SHORT;
const reminders = Number(values.reminders ?? size.reminders);
const databases = (['postgres', 'sqlite'] as const).filter((one) => !values.only || one === values.only);

let failed = 0;
for (const database of databases) {
  const dir = mkdtempSync(join(tmpdir(), 'duban-faults-'));
  const plan: Plan = { database, reminders, kills: size.kills, dir };
  const wrong = await runFaults(plan).then(
    (outcome) => {
      process.stderr.write(`${told(plan, outcome)}\n`);
      return judge(outcome, reminders);
    },
    (error: Error) => [error.stack ?? error.message],
  );
  if (wrong.length > 0) failed += 1;
  for (const one of wrong) process.stderr.write(`  WRONG ${one}\n`);
  rmSync(dir, { recursive: true, force: true });
}
if (values.json) {
  const report = {
    numPassedTests: databases.length - failed,
    numFailedTests: failed,
    numRuntimeErrorTestSuites: 0,
  };
  writeFileSync(values.json, JSON.stringify(report));
}
process.exit(failed > 0 ? 1 : 0);

function told({ database }: Plan, { intended, taken, kills, decisions, states, seconds }: Outcome): string {
  const { arrived, missing } = decisions;
  const once = [...taken.values()].filter((times) => times === 1).length;
  return [
    `${database}: ${intended.length} mails intended, ${once} in the mailbox exactly once, ${seconds} s`,
    `  killed: worker ${kills.worker}, redis ${kills.redis}, mail server ${kills.smtp}`,
    `  left to a person: ${arrived.length + missing.length} (${arrived.length} had arrived, ${missing.length} had not)`,
    ...[...arrived, ...missing].map((id) => `    ${id}`),
    `  states at the end: ${JSON.stringify(states)}`,
  ].join('\n');
}
