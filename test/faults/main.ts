import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { judge } from './judge.js';
import { runFaults, type Outcome, type Sent } from './run-faults.js';
import type { Plan } from './stage.js';

// Every process that is started has a listener for the end of this one.
process.setMaxListeners(0);
// They end with it also when it is told to end.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

/** Each street also gets its roll-up, its digest and a 书面提醒, and a message to each webhook. */
const SHORT = { scale: { streets: 10, clerks: 4, webhooks: 4 }, kills: 2 };
const LONG = { scale: { streets: 50, clerks: 20, webhooks: 4 }, kills: 25 };

const { values } = parseArgs({
  options: {
    long: { type: 'boolean' },
    only: { type: 'string' },
    json: { type: 'string' },
  },
});
const size = values.long ? LONG : SHORT;
const databases = (['postgres', 'sqlite'] as const).filter((one) => !values.only || one === values.only);

let failed = 0;
for (const database of databases) {
  const dir = mkdtempSync(join(tmpdir(), 'duban-faults-'));
  const plan: Plan = { ...size, database, dir };
  const wrong = await runFaults(plan).then(
    (outcome) => {
      process.stderr.write(`${told(plan, outcome)}\n`);
      return judge(outcome);
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

function told({ database }: Plan, { sent, kills, decisions, seconds }: Outcome): string {
  const { arrived, missing } = decisions;
  return [
    `${database}: ${seconds} s`,
    ...sent.map(countsOf),
    `  killed: worker ${kills.worker}, redis ${kills.redis}, mail server ${kills.smtp}, webhook receiver ${kills.webhook}`,
    `  left to a person: ${arrived.length + missing.length} (${arrived.length} had arrived, ${missing.length} had not)`,
  ].join('\n');
}

function countsOf({ way, intended, taken }: Sent): string {
  const once = intended.filter(({ id }) => taken.get(id)?.length === 1);
  const rules = [...new Set(intended.map(({ rule }) => rule))].map(
    (one) => `${one} ${intended.filter(({ rule }) => rule === one).length}`,
  );
  const files = once.reduce((sum, one) => sum + one.files, 0);
  return `  ${way}: ${intended.length} intended (${rules.join(', ')}), ${once.length} there exactly once, with ${files} files`;
}
