import { newId } from '../../src/kernel/ids.js';
import { until } from '../../test/support/until.js';
import type { Figure } from '../report/figure.js';
import { peakDuring } from '../targets/memory.js';
import type { Measure } from './measure.js';

interface Told {
  state: string;
  total: number;
}

/** The whole ledger in the columns of the round-3 form, written in the background. */
export const exportLedger: Measure = async ({ product, district, database }) => {
  const figures: Figure[] = [];
  for (const format of ['csv', 'xlsx'] as const) {
    const began = performance.now();
    const query = { campaignId: district.campaignId };
    const answer = await product.officer.post(
      '/api/exports',
      { format, layout: 'A', query },
      { 'idempotency-key': newId() },
    );
    const { id } = JSON.parse(answer.body.toString()) as { id: string };
    const { result: told, peak } = await peakDuring(product.pid, () =>
      until(
        'the export is done',
        async () => {
          const now = await product.officer.json<Told>(`/api/exports/${id}`);
          return ['done', 'failed'].includes(now.state) && now;
        },
        300_000,
      ),
    );
    const seconds = (performance.now() - began) / 1000;
    if (told.state === 'failed') throw new Error('the export failed');
    figures.push({
      database,
      measure: 'export',
      what: `${told.total} cases as ${format}`,
      unit: '/s',
      value: told.total / seconds,
    });
    figures.push({
      database,
      measure: 'export',
      what: `memory above idle meanwhile, ${format}`,
      unit: 'MB',
      value: peak - product.idleMemory,
      goal: { of: 'value', atMost: 150 },
    });
  }
  return figures;
};
