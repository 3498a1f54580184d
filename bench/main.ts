import 'reflect-metadata';
import { startApp } from '../test/support/app.js';
import { makeDistrict } from './district/bench-district.js';
import { loadCases } from './district/load-cases.js';
import { MEASURES } from './measures/index.js';
import { readOptions, type Database, type Options } from './options.js';
import { isMet, type Figure } from './report/figure.js';
import { asTable, machine } from './report/print.js';
import { openDatabase } from './targets/database.js';
import { memoryOf } from './targets/memory.js';
import { startProduct } from './targets/product.js';
import { startReference } from './targets/reference.js';

const say = (text: string): void => void process.stderr.write(`${text}\n`);

async function run(kind: Database, options: Options): Promise<Figure[]> {
  const database = await openDatabase(kind);
  try {
    const app = await startApp({
      env: { DATA_DIR: database.dataDir, ...(database.url ? { DATABASE_URL: database.url } : {}) },
    });
    const began = performance.now();
    const district = await makeDistrict(app, options);
    await loadCases(app, district, options.cases, (done) => {
      if (done % 20_000 === 0) say(`${kind}: ${done} cases`);
    });
    // As a night leaves it.
    await app.tick('tick.tally');
    if (kind === 'postgres') await app.reads.query('VACUUM ANALYZE');
    await app.stop();
    say(`${kind}: filled in ${Math.round((performance.now() - began) / 1000)} s`);

    const reference = await startReference(await database.copy(), district.campaignId);
    const product = await startProduct(database);
    const figures: Figure[] = [
      {
        database: kind,
        measure: 'start',
        what: 'to the first ready answer',
        unit: 'ms',
        value: product.startedIn,
        goal: { of: 'value', atMost: 1_500 },
      },
      {
        database: kind,
        measure: 'memory',
        what: 'idle, with its Redis',
        unit: 'MB',
        value: product.idleMemory,
        goal: { of: 'value', atMost: 180 },
      },
    ];
    try {
      for (const [name, measure] of Object.entries(MEASURES)) {
        if (options.only && !options.only.includes(name)) continue;
        say(`${kind}: ${name}`);
        try {
          figures.push(...(await measure({ database: kind, options, product, reference, district })));
        } catch (error) {
          say(`${kind}: ${name} failed: ${String(error)}`);
          process.exitCode = 1;
        }
      }
      figures.push({
        database: kind,
        measure: 'memory',
        what: 'after all that was measured',
        unit: 'MB',
        value: memoryOf(product.pid),
      });
    } finally {
      await product.stop();
      await reference.stop();
    }
    return figures;
  } finally {
    await database.remove();
  }
}

const options = readOptions(process.argv.slice(2), Object.keys(MEASURES));
const figures: Figure[] = [];
for (const kind of options.db) figures.push(...(await run(kind, options)));
const { cores, model, memoryGiB, node } = machine();
if (options.json) {
  process.stdout.write(`${JSON.stringify({ machine: machine(), cases: options.cases, figures }, null, 2)}\n`);
} else {
  say(`${options.cases} cases · ${cores} cores, ${model}, ${memoryGiB} GiB · Node ${node}`);
  process.stdout.write(`${asTable(figures)}\n`);
}
const missed = figures.filter((figure) => !isMet(figure));
process.exit(options.assert && missed.length > 0 ? 1 : (process.exitCode ?? 0));
