import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sendingVerdict } from './sending/verdict-of-sending.js';
import type { Verdict } from './verdict.js';
import { runWriting } from './writing/run-writing.js';

// Every process that is started has a listener for the end of this one.
process.setMaxListeners(0);
// They end with it also when it is told to end.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const DATABASES = ['postgres', 'sqlite'] as const;

/** What is under way while everything dies; in the long form each street also gets its roll-up, its digest and a 书面提醒. */
const RUNS = {
  sending: (database: (typeof DATABASES)[number], long: boolean, dir: string): Promise<Verdict> => {
    const size = long
      ? { scale: { streets: 50, clerks: 20, webhooks: 4 }, kills: 25 }
      : { scale: { streets: 10, clerks: 4, webhooks: 4 }, kills: 2 };
    return sendingVerdict({ ...size, database, dir });
  },
  writing: (database: (typeof DATABASES)[number], long: boolean, dir: string): Promise<Verdict> =>
    runWriting({ kills: long ? 100 : 10, writers: 8, database, dir }),
};

const { values } = parseArgs({
  options: {
    long: { type: 'boolean', default: false },
    what: { type: 'string' },
    only: { type: 'string' },
    json: { type: 'string' },
  },
});
const runs = Object.entries(RUNS).filter(([what]) => !values.what || what === values.what);
const databases = DATABASES.filter((one) => !values.only || one === values.only);

let passed = 0;
let failed = 0;
for (const [what, run] of runs) {
  for (const database of databases) {
    const dir = mkdtempSync(join(tmpdir(), 'duban-faults-'));
    const { text, wrong } = await run(database, values.long, dir).catch((error: Error) => ({
      text: `${database}: broken off`,
      wrong: [error.stack ?? error.message],
    }));
    process.stderr.write(`${what}, ${text}\n`);
    for (const one of wrong) process.stderr.write(`  WRONG ${one}\n`);
    if (wrong.length > 0) failed += 1;
    else passed += 1;
    rmSync(dir, { recursive: true, force: true });
  }
}
if (passed + failed === 0) throw new Error(`Nothing is called ${values.what ?? ''} ${values.only ?? ''}`);
if (values.json) {
  const report = { numPassedTests: passed, numFailedTests: failed, numRuntimeErrorTestSuites: 0 };
  writeFileSync(values.json, JSON.stringify(report));
}
process.exit(failed > 0 ? 1 : 0);
