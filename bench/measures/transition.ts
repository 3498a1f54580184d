import { newId } from '../../src/kernel/ids.js';
import type { Figure } from '../report/figure.js';
import type { Bench, Measure } from './measure.js';
import { rate, ratesOf } from './rate.js';

interface Unsigned {
  id: string;
  version: number;
}

const WARM_UP = 1.2;

/** A street signs what was dispatched to it: status, deadlines, history and outbox in one transaction. */
export const transition: Measure = async (bench) => {
  const figures: Figure[] = [];
  for (const connections of [1, 8]) {
    const waiting = await unsigned(bench);
    const rounds = Math.min(bench.options.rounds * connections, Math.floor(waiting.length / WARM_UP) - 1);
    if (rounds < 1) throw new Error(`only ${waiting.length} cases wait for a signature`);
    const product = await rate(rounds, connections, (n) => sign(bench, waiting[n]!));
    const raw = await rate(rounds, connections, (n) => bench.reference.ask('sign', { id: waiting[n]!.id }));
    figures.push({
      database: bench.database,
      measure: 'transition',
      what: `signatures at ${connections} connection${connections > 1 ? 's' : ''}; p95, p99 and max in ms`,
      ...ratesOf(product, raw),
    });
  }
  return figures;
};

async function unsigned({ product, district }: Bench): Promise<Unsigned[]> {
  const found: Unsigned[] = [];
  let cursor: string | null = '';
  while (cursor !== null && found.length < 5_000) {
    const page: { items: Unsigned[]; next: string | null } = await product.streetUser.json(
      `/api/cases?campaignId=${district.campaignId}&view=unsigned&limit=200${cursor && `&cursor=${cursor}`}`,
    );
    found.push(...page.items);
    cursor = page.next;
  }
  return found;
}

const sign = ({ product }: Bench, { id, version }: Unsigned): Promise<unknown> =>
  product.streetUser.post(
    `/api/cases/${id}/sign`,
    {},
    { 'if-match': `"${version}"`, 'idempotency-key': newId() },
  );
