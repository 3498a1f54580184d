import { setTimeout as sleep } from 'node:timers/promises';
import type { Figure } from '../report/figure.js';
import { median, summary } from '../report/stats.js';
import { timed } from '../http/time.js';
import { createBody } from './create.js';
import type { Bench, Measure } from './measure.js';
import { newId } from '../../src/kernel/ids.js';

const TIMES = 5;
/** As before again: this many in a row within twice the calm time. */
const IN_A_ROW = 5;

/**
 * Five times what the product can take, for half a minute, whether or not it keeps up: what is too much is told to come back
 * (503 with `Retry-After`), nothing else goes wrong, and afterwards all is as before.
 */
export const spike: Measure = async (bench) => {
  const calm = await timed(2 * bench.options.rounds, 8, (n) => answered(bench, n));
  const perSecond = (8 * calm.length * 1000) / calm.reduce((sum, one) => sum + one, 0);
  const alone = median(await timed(50, 1, (n) => answered(bench, n)));

  const arrivals = Math.round(perSecond * TIMES);
  const seconds = bench.options.spikeSeconds;
  const told = await storm(bench, arrivals);
  const began = performance.now();
  const backIn = await untilCalm(bench, alone, began);

  const common = { database: bench.database, measure: 'spike' } as const;
  const figures: Figure[] = [
    {
      ...common,
      what: 'taken at 8 connections: lists, cases, counters, one create in ten',
      unit: '/s',
      value: perSecond,
    },
    {
      ...common,
      what: `answered of ${arrivals} a second`,
      unit: '/s',
      value: told.took.length / seconds,
      reference: perSecond,
      ratio: told.took.length / seconds / perSecond,
    },
    { ...common, what: 'one that was answered meanwhile', unit: 'ms', ...summary(told.took) },
    { ...common, what: 'told to come back', unit: '/s', value: told.shed / seconds },
    {
      ...common,
      what: 'anything else than an answer or 503 with Retry-After',
      unit: 'of',
      value: told.wrong,
      goal: { of: 'value', atMost: 0 },
    },
    {
      ...common,
      what: 'until all is as before',
      unit: 's',
      value: backIn,
      goal: { of: 'value', atMost: 10 },
    },
  ];
  return figures;
};

interface Told {
  /** How long those took that were answered, in milliseconds. */
  took: number[];
  shed: number;
  wrong: number;
}

/** They come by the clock, not when the one before is answered. */
async function storm(bench: Bench, perSecond: number): Promise<Told> {
  const told: Told = { took: [], shed: 0, wrong: 0 };
  const open = new Set<Promise<void>>();
  const began = performance.now();
  for (let sent = 0; performance.now() - began < bench.options.spikeSeconds * 1000;) {
    const due = Math.floor(((performance.now() - began) / 1000) * perSecond);
    for (; sent < due; sent += 1) {
      const one = note(bench, sent, told).finally(() => open.delete(one));
      open.add(one);
    }
    await sleep(5);
  }
  await Promise.all(open);
  return told;
}

async function note(bench: Bench, n: number, told: Told): Promise<void> {
  const began = performance.now();
  try {
    const { status, headers } = await ask(bench, n);
    if (status < 300) told.took.push(performance.now() - began);
    else if (status === 503 && headers['retry-after']) told.shed += 1;
    else told.wrong += 1;
  } catch {
    told.wrong += 1;
  }
}

async function untilCalm(bench: Bench, alone: number, began: number): Promise<number> {
  let well = 0;
  for (let n = 0; well < IN_A_ROW; n += 1) {
    const from = performance.now();
    const { status } = await ask(bench, n);
    well = status < 300 && performance.now() - from < 2 * alone + 5 ? well + 1 : 0;
    if (performance.now() - began > 60_000) return Infinity;
  }
  return (performance.now() - began) / 1000;
}

async function answered(bench: Bench, n: number): Promise<void> {
  const { status, body } = await ask(bench, n);
  if (status >= 300) throw new Error(`${status} ${body.toString().slice(0, 300)}`);
}

/** Nine of ten read. */
function ask(bench: Bench, n: number) {
  const { product, district } = bench;
  const base = `/api/cases?campaignId=${district.campaignId}&limit=20`;
  if (n % 10 === 9) {
    const body = Buffer.from(JSON.stringify(createBody(bench)));
    return product.officer.ask('POST', '/api/cases', body, {
      'content-type': 'application/json',
      'idempotency-key': newId(),
    });
  }
  const paths = [base, `${base}&view=overdue`, `/api/cases/counts?campaignId=${district.campaignId}`];
  return product.officer.ask('GET', paths[n % paths.length]!);
}
