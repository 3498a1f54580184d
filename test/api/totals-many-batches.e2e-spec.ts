import { newId } from '../../src/kernel/ids.js';
import type { Instant } from '../../src/kernel/instant.js';
import { BatchRow } from '../../src/modules/campaigns/index.js';
import { CaseRow, MeasureRow } from '../../src/modules/cases/index.js';
import { insertMany } from '../../src/platform/database/insert-many.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { doorOf } from '../../web/src/pages/totals/doors.js';
import { Client } from '../support/client.js';
import { given } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

/** More than an address may name one by one. */
const BATCHES = 160;
const FIGURES = ['received', 'handedOn', 'closed', 'open', 'talks'] as const;
/** What an address of the ledger or the register asks the API for. */
const FIELDS: Record<string, string> = {
  campaign: 'campaignId',
  upto: 'upToBatchId',
  counted: 'counted',
  closure: 'closures',
  figure: 'figure',
};

type Figures = Record<(typeof FIGURES)[number], number>;
interface Summary {
  batches: { id: string | null; name: string; figures: Figures; upTo: Figures }[];
  total: Figures;
}

describeOnBoth('a sum over many batches', (app) => {
  let officer: Client;
  let campaign: string;

  beforeAll(async () => {
    const make = given(app());
    const district = await make.district();
    app().setClock('2026-06-17', '17:00');
    officer = await Client.as(app(), 'chenli');
    campaign = district.campaign.id;
    const template = await make.registered(district, { channel: 'PHONE' });
    const batches = Array.from({ length: BATCHES }, (_, at): BatchRow => {
      // Two are handed over at one moment each time, and each tenth not at all: it stands where it was made.
      const moment = new Date(Date.UTC(2026, 0, 1 + Math.floor(at / 2), 2)).toISOString() as Instant;
      return {
        id: newId(),
        campaignId: campaign,
        label: `第${at + 1}批`,
        localLabel: null,
        receivedFrom: null,
        receivedTo: null,
        handedOverAt: at % 10 === 9 ? null : moment,
        expectedCases: null,
        createdAt: moment,
      };
    });
    const cases = batches.flatMap(({ id: batchId }, at) =>
      Array.from({ length: at % 20 === 0 ? 2 : 1 }, (_, n): CaseRow => {
        const number = `D3ZZ${String(at * 10 + n).padStart(12, '0')}`;
        const isClosed = at % 3 === 0;
        return {
          ...template,
          id: newId(),
          batchId,
          acceptanceNo: number,
          numberKey: number,
          status: isClosed ? 'closed' : 'signed',
          closure: isClosed ? 'CLOSED' : 'OPEN',
          reportedAt: '2026-06-16T02:00:00.000Z' as Instant,
        };
      }),
    );
    await app()
      .get(UnitOfWork)
      .run(async (tx) => {
        await insertMany(tx, BatchRow, batches);
        await insertMany(tx, CaseRow, cases);
        await insertMany(
          tx,
          MeasureRow,
          cases.map(({ id }, at) => ({ caseId: id, kind: 'TALK' as const, amount: 1 + (at % 3) })),
        );
      });
  });

  /** What the list behind an address adds up to. */
  async function listed(address: string): Promise<number> {
    const [path, asked] = address.split('?');
    const search = new URLSearchParams();
    for (const [name, value] of new URLSearchParams(asked)) search.set(FIELDS[name]!, value);
    if (path === '/cases') {
      const { status, body } = await officer.get<{ total: number }>(`/api/cases?${search.toString()}`);
      expect([address, status]).toEqual([address, 200]);
      return body.total;
    }
    const { body } = await officer.get<{ lines: { counted: string }[] }>(
      `/api/accountability?${search.toString()}`,
    );
    return body.lines.reduce((sum, { counted }) => sum + Number(counted), 0);
  }

  it.each([51, 91, 151, 152, BATCHES])('opens its list up to the %ith', async (nth) => {
    const { body } = await officer.get<Summary>(`/api/statistics/summary?campaignId=${campaign}`);
    const { id, name, upTo } = body.batches[nth - 1]!;
    for (const figure of FIGURES) {
      const door = doorOf(figure, { campaignId: campaign, batchId: null, upToBatchId: id }, true)!;
      expect([name, figure, await listed(door)]).toEqual([name, figure, upTo[figure]]);
    }
    // What has no batch is in no sum up to one: no list of the whole answers for it.
    expect(upTo.received).toBeLessThan(body.total.received);
    expect(upTo.received).toBeGreaterThanOrEqual(nth);
    // The same of the form that ends with this batch.
    const form = await officer.get<Summary>(`/api/statistics/summary?campaignId=${campaign}&upTo=${id}`);
    expect(form.body.total).toEqual(upTo);
  });
});
