import { Client } from '../support/client.js';
import { given } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

interface Page {
  items: { id: string }[];
  total: number;
  next: string | null;
}

describeOnBoth('the ledger', (app) => {
  let client: Client;
  const made: string[] = [];

  beforeAll(async () => {
    const make = given(app());
    const district = await make.district();
    for (let n = 0; n < 11; n += 1) {
      const more = { acceptanceNo: n % 4 === 0 ? null : `D3ZZ20260510${String(90 - n).padStart(4, '0')}` };
      made.push((await (n % 2 === 0 ? make.registered(district, more) : make.dispatched(district, more))).id);
    }
    client = await Client.as(app(), 'chenli');
  });

  it.each(['due', 'newest', 'number'])('visits every case once, sorted by %s', async (sort) => {
    const seen: string[] = [];
    let cursor = '';
    for (let page = 0; page < 10; page += 1) {
      const { body } = await client.get<Page>(
        `/api/cases?sort=${sort}&limit=3${cursor && `&cursor=${cursor}`}`,
      );
      seen.push(...body.items.map(({ id }) => id));
      expect(body.total).toBe(made.length);
      if (!body.next) break;
      cursor = encodeURIComponent(body.next);
    }
    expect(seen).toHaveLength(made.length);
    expect(seen.toSorted()).toEqual(made.toSorted());
  });

  it('counts what its views then show', async () => {
    const { body } = await client.get<{ counts: Record<string, number> }>('/api/cases/counts');
    expect(body.counts['to-dispatch']).toBe(6);
    for (const [view, count] of Object.entries(body.counts)) {
      const list = await client.get<Page>(`/api/cases?view=${view}&limit=50`);
      expect([view, list.body.total, list.body.items.length]).toEqual([view, count, count]);
    }
  });

  it('refuses a cursor that is not one', async () => {
    expect((await client.get(`/api/cases?cursor=xyz`)).status).toBe(422);
  });
});
