import { AssignmentRow, CaseRow, EditCase, ReturnCase, ShareCase } from '../../src/modules/cases/index.js';
import { SYSTEM } from '../../src/modules/access/index.js';
import { AddBatch } from '../../src/modules/campaigns/index.js';
import { LinkCases } from '../../src/modules/repeats/index.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { keptAndRecounted } from '../support/kept-figures.js';
import { describeOnBoth } from '../support/on-both.js';

interface Page {
  items: { id: string; version: number; status: string; number: { raw: string | null } }[];
  total: number;
  next: string | null;
  previous: string | null;
}

interface Refusal {
  code: string;
  errors: { field: string; code: string }[];
}

describeOnBoth('the ledger', (app) => {
  let client: Client;
  let street: Client;
  let district: District;
  const made: string[] = [];
  const named: Record<string, string> = {};

  const ids = async (query: string, as = client): Promise<string[]> => {
    const { status, body } = await as.get<Page>(`/api/cases?limit=100&${query}`);
    expect([query, status]).toEqual([query, 200]);
    expect(body.total).toBe(body.items.length);
    return body.items.map(({ id }) => id);
  };
  const names = async (query: string, as = client): Promise<string[]> => {
    const found = await ids(query, as);
    return Object.keys(named)
      .filter((name) => found.includes(named[name]!))
      .toSorted();
  };

  beforeAll(async () => {
    const make = given(app());
    district = await make.district();
    const [first, second] = [district.streets[0]!, district.streets[1]!];
    const batches = [];
    for (const label of ['第1批', '第2批'])
      batches.push(
        await app()
          .get(AddBatch)
          .run(SYSTEM, {
            campaignId: district.campaign.id,
            label,
            handedOverAt: `2026-05-0${label.slice(1, 2)}T02:00:00.000Z` as never,
          }),
      );
    for (let n = 0; n < 11; n += 1) {
      const more = {
        acceptanceNo: n % 4 === 0 ? null : `D3ZZ20260510${String(90 - n).padStart(4, '0')}`,
        batchId: n % 3 === 0 ? null : batches[n % 2]!.id,
        streetId: n % 5 === 0 ? null : n % 2 === 0 ? first.id : second.id,
      };
      made.push((await (n % 2 === 0 ? make.registered(district, more) : make.dispatched(district, more))).id);
    }
    const add = async (name: string, as: 'registered' | 'dispatched' | 'signed', more: object) => {
      const found = await make[as](district, more);
      named[name] = found.id;
      made.push(found.id);
      return found;
    };
    await add('key', 'registered', {
      isKeyCase: true,
      channel: 'LETTER',
      pollutionTypes: [{ medium: 'NOISE', label: '施工噪声' }],
      batchId: batches[0]!.id,
      acceptanceNo: 'X3YY202605070001',
      // It assists without a share: no joint case.
      assistUnitIds: [second.id],
    });
    await add('joint', 'dispatched', {
      assistUnitIds: [district.department.id],
      pollutionTypes: [
        { medium: 'WATER', label: '水' },
        { medium: 'NOISE', label: '噪声' },
      ],
      acceptanceNo: 'X3YY202605070002',
    });
    const joint = await app().reads.findOneByOrFail(CaseRow, { id: named.joint! });
    await app()
      .get(ShareCase)
      .run(SYSTEM, joint.id, joint.version, [
        { unitId: joint.leadUnitId!, weight: 1 },
        { unitId: district.department.id, weight: 1 },
      ]);
    await add('assisted', 'dispatched', {
      assistUnitIds: [district.department.id],
      pollutionTypes: [],
      acceptanceNo: 'X3ZZ202605070008',
    });
    await add('signed', 'signed', { channel: 'PHONE', acceptanceNo: 'X3YY202605070003' });
    await add('no-lead', 'registered', { leadUnitId: null, acceptanceNo: 'X3YY202605070004' });
    const back = await add('returned', 'dispatched', { acceptanceNo: 'X3YY202605070005' });
    await app()
      .get(ReturnCase)
      .run(make.actor(district.users.street!, first), back.id, back.version, 'WRONG_DUTY', '不属本街道');
    const repeat = await add('repeat', 'dispatched', { acceptanceNo: 'X3YY202605070006' });
    const officer = { caseOfficerId: district.users.officer!.id };
    await app().get(EditCase).run(SYSTEM, repeat.id, repeat.version, officer);
    const link = { otherId: named.signed!, kind: 'repeat' as const, note: null, likeness: null };
    await app().get(LinkCases).run(SYSTEM, repeat.id, link);
    client = await Client.as(app(), 'chenli');
    street = await Client.as(app(), 'liuchang');
  });

  const SORTS = ['due', 'newest', 'number', 'batch', 'street', 'status'].flatMap((sort) => [
    `sort=${sort}`,
    `sort=${sort}&direction=desc`,
    `sort=${sort}&direction=asc`,
  ]);

  it.each(SORTS)('visits every case once and comes back the same way, by %s', async (sort) => {
    const pages: string[][] = [];
    let address = `/api/cases?${sort}&limit=4`;
    let last: Page | undefined;
    for (let page = 0; page < 10; page += 1) {
      const { body } = await client.get<Page>(address);
      expect(body.total).toBe(made.length);
      pages.push(body.items.map(({ id }) => id));
      last = body;
      if (!body.next) break;
      address = `/api/cases?${sort}&limit=4&cursor=${encodeURIComponent(body.next)}`;
    }
    expect(pages.flat().toSorted()).toEqual(made.toSorted());
    for (const before of pages.slice(0, -1).toReversed()) {
      const { body } = await client.get<Page>(
        `/api/cases?${sort}&limit=4&cursor=${encodeURIComponent(last!.previous!)}`,
      );
      expect(body.items.map(({ id }) => id)).toEqual(before);
      expect(body.next).not.toBeNull();
      last = body;
    }
    expect(last!.previous).toBeNull();
  });

  it('sorts by status as a case goes through them, by street as the office prints them', async () => {
    const { body } = await client.get<Page>('/api/cases?sort=status&limit=100');
    const order = ['registered', 'dispatched', 'returned', 'signed'];
    const ranks = body.items.map(({ status }) => order.indexOf(status));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    const streets = await client.get<{ items: { street: { name: string } | null }[] }>(
      '/api/cases?sort=street&limit=100',
    );
    const seen = streets.body.items.map((one) => one.street?.name ?? '');
    expect([...new Set(seen)]).toEqual(['梧桐街道', '云栖街道', '']);
  });

  it('counts what its views then show', async () => {
    const { body } = await client.get<{ counts: Record<string, number> }>('/api/cases/counts');
    expect(body.counts['to-dispatch']).toBe(8);
    for (const [view, count] of Object.entries(body.counts)) {
      const list = await client.get<Page>(`/api/cases?view=${view}&limit=100`);
      expect([view, list.body.total, list.body.items.length]).toEqual([view, count, count]);
    }
  });

  it.each([
    ['marks=key', ['key']],
    ['marks=joint', ['joint']],
    ['marks=repeat', ['repeat']],
    ['marks=repeat,key', []],
    ['media=NOISE', ['joint', 'key']],
    ['media=NOISE,WATER', ['joint', 'key']],
    ['typeLabel=施工', ['key']],
    ['typeLabel=%25', []],
    ['channels=PHONE', ['signed']],
    ['noLead=true', ['no-lead']],
    ['noLead=1', ['no-lead']],
    ['minReturns=1', ['returned']],
    ['returnedByMe=false&minReturns=1', ['returned']],
    ['number=X3YY', ['joint', 'key', 'no-lead', 'repeat', 'returned', 'signed']],
    ['number=070005', ['returned']],
    ['number=*x3yy 2026050700 03', ['signed']],
    ['number=_', []],
    ['signedFrom=2026-05-11&signedTo=2026-05-11', ['signed']],
    ['signedFrom=2026-05-12', []],
    ['signedTo=2026-05-10', []],
    ['statuses=returned,signed', ['returned', 'signed']],
    ['statuses=returned&statuses=signed', ['returned', 'signed']],
    ['statuses=returned,signed&channels=PHONE,LETTER', ['returned', 'signed']],
    ['view=with-unit&signedFrom=2026-05-11', ['signed']],
    ['hasMilestone=true', []],
    ['marks=task-force', []],
    ['marks=split', []],
    ['verdicts=TRUE', []],
    ['closures=STAGE_CLOSED', []],
  ])('%s', async (query, expected) => {
    expect(await names(`${query}`)).toEqual(expected);
  });

  it('finds by people and units, by the chain, by the hand-over', async () => {
    const { department, users, streets } = district;
    expect(await names(`assistUnitId=${department.id}`)).toEqual(['assisted', 'joint']);
    expect(await names(`officerId=${users.officer!.id}`)).toEqual(['repeat']);
    expect(await names('mine=true')).toEqual(['repeat']);
    expect(await names(`chainOf=${named.signed}`)).toEqual(['repeat', 'signed']);
    expect(await names('handedOverFrom=2026-05-01&handedOverTo=2026-05-01')).toEqual(['key']);
    expect(await names(`leadUnitId=${streets[1]!.id}`)).toEqual([]);
    expect(await names(`dispatchedFrom=2026-05-11&streetId=${streets[0]!.id}&view=unsigned`)).toEqual([
      'assisted',
      'joint',
      'repeat',
    ]);
  });

  it('keeps of each case what its parts and types say', async () => {
    const { kept, recounted } = await keptAndRecounted(app());
    expect(kept).toEqual(recounted);
    expect(kept).toContainEqual(expect.objectContaining({ id: named.joint, holders: 2, media: 65 }));
  });

  it('shows a case that moves to another street to whoever has a part of it or the street', async () => {
    const edit = async (streetId: string): Promise<void> => {
      const { version } = await given(app()).caseOf(named.assisted!);
      await app().get(EditCase).run(SYSTEM, named.assisted!, version, { streetId });
    };
    const seen = async (): Promise<boolean> => (await names('', street)).includes('assisted');
    const [own, other] = district.streets;
    const partsElsewhere = async (): Promise<string[]> =>
      (
        await app().reads.findBy(AssignmentRow, { caseId: named.assisted!, active: true, elsewhere: true })
      ).map(({ unitId }) => unitId);
    expect(await partsElsewhere()).toEqual([district.department.id]);
    await edit(other!.id);
    expect((await partsElsewhere()).toSorted()).toEqual([own!.id, district.department.id].toSorted());
    expect(await seen()).toBe(true);
    const { kept, recounted } = await keptAndRecounted(app());
    expect(kept).toEqual(recounted);
    await edit(own!.id);
    expect(await partsElsewhere()).toEqual([district.department.id]);
    expect(await seen()).toBe(true);
  });

  it('counts for a street what lies there and, once, what it was given from elsewhere', async () => {
    const [own, other] = district.streets;
    const edit = async (streetId: string): Promise<void> => {
      const { version } = await given(app()).caseOf(named.assisted!);
      await app().get(EditCase).run(SYSTEM, named.assisted!, version, { streetId });
    };
    const query = `campaignId=${district.campaign.id}`;
    const count = async (): Promise<Record<string, number>> => {
      const { body } = await street.get<{ counts: Record<string, number> }>(`/api/cases/counts?${query}`);
      for (const [view, n] of Object.entries(body.counts))
        expect([view, (await ids(`${query}&view=${view}`, street)).length]).toEqual([view, n]);
      return body.counts;
    };
    const before = await count();
    expect(before.unsigned).toBeGreaterThan(0);
    await edit(other!.id);
    expect(await count()).toEqual(before);
    await edit(own!.id);
  });

  it('finds the same cases with a word, in whatever order and by whomever they are asked for', async () => {
    const word = `text=${encodeURIComponent('油烟')}`;
    for (const as of [client, street]) {
      const found = (await ids(word, as)).toSorted();
      expect(found.length).toBeGreaterThan(3);
      for (const sort of SORTS) expect((await ids(`${word}&${sort}`, as)).toSorted()).toEqual(found);
      const told = await ids(`${word}&campaignId=${district.campaign.id}`, as);
      expect(told.toSorted()).toEqual(found);
      expect(await ids(`${word}&media=WATER`, as)).toEqual([named.joint]);
    }
  });

  it('knows who returned a case', async () => {
    expect(await names('returnedByMe=true', street)).toEqual(['returned']);
    expect(await names('returnedByMe=true')).toEqual([]);
  });

  it('shows a street nothing of others and nothing before the dispatch, whatever it asks', async () => {
    const mine = await ids('', street);
    expect(mine).not.toContain(named.key);
    expect(await names('marks=key', street)).toEqual([]);
    expect(await names(`chainOf=${named.signed}`, street)).toEqual(['repeat', 'signed']);
    const other = await Client.as(app(), 'hanlei');
    expect(await names(`chainOf=${named.signed}`, other)).toEqual([]);
  });

  it.each([
    ['statuses=gone', 'statuses'],
    ['lights=purple', 'lights'],
    ['marks=key,nothing', 'marks'],
    ['noLead=perhaps', 'noLead'],
    ['minReturns=0', 'minReturns'],
    ['dueFrom=2026-02-30', 'dueFrom'],
    ['dueFrom=2026-05-02&dueTo=2026-05-01', 'dueTo'],
    ['batchIds=x', 'batchIds'],
    ['colour=red', 'colour'],
    ['sort=length', 'sort'],
    ['limit=1000', 'limit'],
  ])('refuses %s at its field', async (query, field) => {
    const { status, body } = await client.get<Refusal>(`/api/cases?${query}`);
    expect([status, body.errors.map((error) => error.field)]).toEqual([422, [field]]);
  });

  it.each(['xyz', 'W10', Buffer.from('["f","gone","a","b"]').toString('base64url')])(
    'refuses a cursor that is not one: %s',
    async (cursor) => {
      const { status, body } = await client.get<Refusal>(`/api/cases?cursor=${cursor}`);
      expect([status, body.code]).toEqual([422, 'list.bad_cursor']);
    },
  );

  it('says which condition stands in the way', async () => {
    const { body } = await client.get<{ condition: string; total: number }[]>(
      `/api/cases/relax?marks=key&statuses=signed&channels=LETTER`,
    );
    expect(body).toEqual([{ condition: 'statuses', total: 1 }]);
    const range = await client.get<{ condition: string; total: number }[]>(
      `/api/cases/relax?signedFrom=2026-05-12&signedTo=2026-05-13&statuses=signed`,
    );
    expect(range.body).toEqual([{ condition: 'signed', total: 1 }]);
  });

  it('goes on where it was when the group it stood in has become empty', async () => {
    const first = await client.get<Page>('/api/cases?sort=status&direction=desc&limit=1');
    expect(first.body.items[0]!.id).toBe(named.signed);
    expect((await street.post(`/api/cases/${named.signed}/notes`, { note: '已到现场' })).status).toBe(204);
    const cursor = encodeURIComponent(first.body.next!);
    const next = await client.get<Page>(`/api/cases?sort=status&direction=desc&limit=1&cursor=${cursor}`);
    expect(next.body.items[0]!.status).toBe('returned');
  });

  it('counts by street what the list of a street holds', async () => {
    const { status, body } = await client.get<{ streets: { unitId: string; open: number }[] }>(
      '/api/workbench',
    );
    expect([status, body.streets.length]).toEqual([200, 2]);
    for (const { unitId, open } of body.streets)
      expect(await ids(`homeUnitId=${unitId}&view=open`)).toHaveLength(open);
  });

  it('gives every case exactly one light, the one its row shows', async () => {
    const LIGHTS = ['red', 'orange', 'yellow', 'green', 'none'];
    app().setClock('2026-05-18', '09:00');
    client = await Client.as(app(), 'chenli');
    const seen: string[] = [];
    for (const light of LIGHTS) {
      const { body } = await client.get<{ items: { id: string; light: { colour: string } }[] }>(
        `/api/cases?limit=100&lights=${light}`,
      );
      seen.push(...body.items.map(({ id }) => id));
      expect(new Set([light, ...body.items.map((one) => one.light.colour)])).toEqual(new Set([light]));
    }
    expect(seen.toSorted()).toEqual(made.toSorted());
    expect((await ids('lights=red,none')).length).toBe(
      (await ids('lights=red')).length + (await ids('lights=none')).length,
    );
  });
});
