import { SavedViewRow } from '../../src/modules/views/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Client, type Answer } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

interface View {
  key: string;
  name: string | null;
  scope: string;
  role: string | null;
  filter: Record<string, unknown>;
  columns: string[] | null;
  count: number | null;
  invalid: string[];
  version: number;
  mayChange: boolean;
}

interface Views {
  views: View[];
  mayShare: boolean;
  setting: { columns: string[] | null; density: string; pageSize: number; viewOrder: string[] };
}

const NOISE = {
  name: '夜间噪声',
  scope: 'me',
  filter: { media: ['NOISE'], statuses: ['registered'] },
  everyCampaign: false,
  sort: 'due',
  direction: 'asc',
  columns: ['due', 'number', 'officer'],
};

describeOnBoth('the views of the ledger', (app) => {
  let district: District;
  let officer: Client;
  let intake: Client;
  let street: Client;

  const viewsOf = async (client: Client, campaign = district.campaign.id): Promise<Views> =>
    (await client.get<Views>(`/api/views?campaignId=${campaign}`)).body;
  const named = async (client: Client, name: string): Promise<View | undefined> =>
    (await viewsOf(client)).views.find((view) => view.name === name);
  const save = (client: Client, more: object = {}): Promise<Answer<{ id: string; code: string }>> =>
    client.post('/api/views', { ...NOISE, ...more });

  beforeAll(async () => {
    const make = given(app());
    district = await make.district();
    const noise = { pollutionTypes: [{ medium: 'NOISE' as const, label: '噪声' }] };
    await make.registered(district, noise);
    await make.registered(district, noise);
    await make.dispatched(district, noise);
    await make.signed(district);
    officer = await Client.as(app(), 'chenli');
    intake = await Client.as(app(), 'zhoumin');
    street = await Client.as(app(), 'liuchang');
  });

  it('counts every built-in view as its list does, in the own area', async () => {
    for (const client of [officer, street]) {
      const { views } = await viewsOf(client);
      expect(views.map(({ key }) => key)).toEqual(
        expect.arrayContaining(['all', 'unsigned', 'due-today', 'overdue', 'due-soon', 'returned-by-me']),
      );
      for (const { key, filter, count } of views) {
        const query = new URLSearchParams({ ...(filter as Record<string, string>), limit: '1' });
        const list = await client.get<{ total: number }>(`/api/cases?${query.toString()}`);
        expect([key, count]).toEqual([key, list.body.total]);
      }
    }
  });

  it('keeps a view with its look, counts it, and shows it to nobody else', async () => {
    expect((await save(officer)).status).toBe(201);
    expect(await named(officer, '夜间噪声')).toMatchObject({
      filter: NOISE.filter,
      columns: NOISE.columns,
      count: 2,
      invalid: [],
      mayChange: true,
    });
    expect(await named(intake, '夜间噪声')).toBeUndefined();
    expect((await save(officer)).body.code).toBe('view.name_taken');
    expect((await save(intake)).status).toBe(201);
  });

  it('shares with a role or with all only where that is allowed', async () => {
    expect((await save(intake, { name: '给大家', scope: 'all' })).status).toBe(403);
    expect((await save(street, { name: '给大家', scope: 'role' })).status).toBe(403);
    expect((await save(officer, { name: '给大家', scope: 'all' })).status).toBe(201);
    expect((await save(officer, { name: '给登记员', scope: 'role', role: 'intake-officer' })).status).toBe(
      201,
    );
    // A shared view asks within the reader's own area.
    expect(await named(street, '给大家')).toMatchObject({ count: 0, mayChange: false });
    expect(await named(intake, '给登记员')).toMatchObject({ count: 2, mayChange: false });
    expect(await named(street, '给登记员')).toBeUndefined();
    const shared = (await named(intake, '给大家'))!;
    const attempt = await intake.put(`/api/views/${shared.key}`, NOISE, { 'if-match': '"1"' });
    expect(attempt.status).toBe(403);
    expect((await intake.delete(`/api/views/${shared.key}`)).status).toBe(403);
  });

  it('is overwritten once by two at the same time, and deleted', async () => {
    const mine = (await named(officer, '夜间噪声'))!;
    const write = (name: string) =>
      officer.put(
        `/api/views/${mine.key}`,
        { ...NOISE, name, filter: { media: ['NOISE'] } },
        { 'if-match': '"1"' },
      );
    const answers = await Promise.all([write('噪声甲'), write('噪声乙')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 412]);
    const { views } = await viewsOf(officer);
    const now = views.find(({ key }) => key === mine.key)!;
    expect(now).toMatchObject({ count: 3, version: 2 });
    expect((await street.delete(`/api/views/${mine.key}`)).status).toBe(404);
    expect((await officer.delete(`/api/views/${mine.key}`)).status).toBe(204);
    expect((await officer.delete(`/api/views/${mine.key}`)).status).toBe(404);
  });

  it('gives one of two the name that both want at once', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => save(officer, { name: '同名', scope: 'all' })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
  });

  it('refuses conditions that the ledger does not know', async () => {
    const { status, body } = await officer.post<{ errors: { field: string }[] }>('/api/views', {
      ...NOISE,
      name: '坏',
      filter: { colour: 'red', statuses: ['gone'] },
      columns: ['due', 'due'],
    });
    expect(status).toBe(422);
    expect(body.errors.map(({ field }) => field).toSorted()).toEqual([
      'columns',
      'filter.colour',
      'filter.statuses',
    ]);
  });

  it('says of a kept view that its condition is no longer known, and shows the others', async () => {
    const { body } = await save(officer, { name: '旧视图' });
    await app()
      .get(UnitOfWork)
      .run((tx) =>
        tx.update(SavedViewRow, { id: body.id }, { filter: { statuses: ['gone'], media: ['NOISE'] } }),
      );
    expect(await named(officer, '旧视图')).toMatchObject({ count: null, invalid: ['statuses'] });
    expect((await named(officer, '给大家'))!.count).toBe(2);
  });

  it('remembers for each person how the ledger is set up', async () => {
    const setting = {
      columns: ['number', 'due', 'officer'],
      density: 'closest',
      pageSize: 50,
      viewOrder: ['overdue', 'all'],
      hiddenViews: ['closed'],
    };
    expect((await officer.put('/api/views/setting', setting)).status).toBe(204);
    expect((await officer.put('/api/views/setting', { ...setting, pageSize: 100 })).status).toBe(204);
    expect((await viewsOf(officer)).setting).toEqual({ ...setting, pageSize: 100 });
    expect((await viewsOf(intake)).setting).toMatchObject({ columns: null, density: 'roomy', pageSize: 20 });
    expect((await officer.put('/api/views/setting', { ...setting, pageSize: 30 })).status).toBe(422);
    expect((await officer.put('/api/views/setting', { ...setting, columns: ['gone'] })).status).toBe(422);
  });
});
