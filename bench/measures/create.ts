import { newId } from '../../src/kernel/ids.js';
import type { Figure } from '../report/figure.js';
import type { Bench, Measure } from './measure.js';
import { rate, ratesOf } from './rate.js';

let serial = 0;

/** A new case as the entry form sends it. */
export function createBody({ district }: Bench) {
  serial += 1;
  const street = district.streets[serial % district.streets.length]!;
  return {
    campaignId: district.campaignId,
    acceptanceNo: `D3ZZ20991231${String(serial).padStart(6, '0')}`,
    content: `示例区${street.name}陶窑路${serial}号的汽修店，喷漆异味扰民，多次投诉未解决。`,
    place: `陶窑路${serial}号`,
    streetId: street.id,
    leadUnitId: street.id,
    assistUnitIds: [],
    isKeyCase: false,
    pollutionTypes: [{ medium: 'AIR', label: '工业废气' }],
  };
}

export const createCase = (bench: Bench): Promise<unknown> =>
  bench.product.officer.post('/api/cases', createBody(bench), { 'idempotency-key': newId() });

/** Signed in, validated, with history, outbox and index: how many a second, beside the bare rows. */
export const create: Measure = async (bench) => {
  const figures: Figure[] = [];
  for (const connections of [1, 8]) {
    const rounds = bench.options.rounds * connections;
    const product = await rate(rounds, connections, () => createCase(bench));
    const raw = await rate(rounds, connections, () => bench.reference.ask('create'));
    figures.push({
      database: bench.database,
      measure: 'create',
      what: `cases at ${connections} connection${connections > 1 ? 's' : ''}; p95, p99 and max in ms`,
      ...ratesOf(product, raw),
      goal: { of: 'ratio', atLeast: 0.5 },
    });
    if (connections === 8)
      figures.push({
        database: bench.database,
        measure: 'create',
        what: 'one of them, at 8 connections',
        unit: 'ms',
        ...product,
        goal: { of: 'p99', atMost: 30 },
      });
  }
  return figures;
};
