import { newId } from '../../src/kernel/ids.js';
import { timed } from '../http/time.js';
import type { Figure } from '../report/figure.js';
import { summary } from '../report/stats.js';
import type { Bench, Measure } from './measure.js';

let serial = 0;

/** A new case as the entry form sends it. */
export function createCase({ product, district }: Bench): Promise<unknown> {
  serial += 1;
  const street = district.streets[serial % district.streets.length]!;
  return product.officer.post(
    '/api/cases',
    {
      campaignId: district.campaignId,
      acceptanceNo: `D3ZZ20991231${String(serial).padStart(4, '0')}`,
      content: `示例区${street.name}陶窑路${serial}号的汽修店，喷漆异味扰民，多次投诉未解决。`,
      place: `陶窑路${serial}号`,
      streetId: street.id,
      leadUnitId: street.id,
      assistUnitIds: [],
      isKeyCase: false,
      pollutionTypes: [{ medium: 'AIR', label: '工业废气' }],
    },
    { 'idempotency-key': newId() },
  );
}

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
      what: `cases at ${connections} connection${connections > 1 ? 's' : ''}; p95 and max in ms`,
      unit: '/s',
      value: product.perSecond,
      p95: product.p95,
      max: product.max,
      reference: raw.perSecond,
      ratio: product.perSecond / raw.perSecond,
    });
  }
  return figures;
};

async function rate(rounds: number, connections: number, call: () => Promise<unknown>) {
  const took = await timed(rounds, connections, call);
  const busy = took.reduce((sum, one) => sum + one, 0) / connections;
  return { ...summary(took), perSecond: (took.length * 1000) / busy };
}
