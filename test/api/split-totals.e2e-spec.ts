import { AssignmentRow, CaseRow } from '../../src/modules/cases/index.js';
import { Client } from '../support/client.js';
import { given } from '../support/given.js';
import { keptAndRecounted } from '../support/kept-figures.js';
import { describeOnBoth } from '../support/on-both.js';
import { type Piece, ifMatch } from '../support/splitting.js';

interface Totals {
  total: Record<'before' | 'split' | 'pieces' | 'after' | 'joint' | 'unassigned', number>;
  sentence: string;
  short: string;
  shares: string;
  shared: string;
  streets: { unitId: string | null; before: number; after: number }[];
  batches: { label: string | null; before: number; after: number }[];
  units: { unitId: string; share: string; leads: number; joint: number }[];
}

describeOnBoth('the totals before and after splitting', (app) => {
  it('give the halves of 福安 and 蕉城 and Shanghai’s 87, 10 and 97, and never count twice', async () => {
    const make = given(app());
    const district = await make.district();
    const intake = await Client.as(app(), 'zhoumin');
    const officer = await Client.as(app(), 'chenli');
    const [fuan, jiaocheng] = district.streets;
    const totals = async (query = '', client = intake): Promise<Totals> =>
      (await client.get<Totals>(`/api/statistics/case-totals${query}`)).body;

    const nothing = await totals();
    expect(nothing.total).toEqual({ before: 0, split: 0, pieces: 0, after: 0, joint: 0, unassigned: 0 });

    for (let at = 0; at < 4; at += 1) await make.registered(district);
    const half = await make.registered(district, { assistUnitIds: [jiaocheng!.id] });
    await intake.put(
      `/api/cases/${half.id}/shares`,
      { shares: [fuan, jiaocheng].map((unit) => ({ unitId: unit!.id, weight: 1 })) },
      ifMatch(half.version),
    );
    const five = await totals(`?campaignId=${district.campaign.id}`);
    expect(five.shares).toBe('梧桐街道4.5件, 云栖街道0.5件');
    expect([five.shared, five.total.joint, five.sentence]).toEqual(['5', 1, '5件']);
    expect(five.units.map(({ share, leads, joint }) => [share, leads, joint])).toEqual([
      ['4.5', 5, 1],
      ['0.5', 0, 1],
    ]);

    const origins: CaseRow[] = [];
    for (let at = 5; at < 87; at += 1) {
      const row = await make.registered(district, at === 86 ? { leadUnitId: null } : {});
      if (origins.length < 10) origins.push(row);
    }
    for (const origin of origins) {
      const pieces = [fuan, jiaocheng].map((unit) => ({
        title: `${unit!.name}部分`,
        content: '油烟直排',
        streetId: unit!.id,
        leadUnitId: unit!.id,
        assistUnitIds: [],
        pollutionTypes: [],
        allegations: [],
      }));
      const made = await intake.post(`/api/cases/${origin.id}/split`, { pieces }, ifMatch(origin.version));
      expect(made.status).toBe(201);
    }
    const all = await totals();
    const { kept, recounted } = await keptAndRecounted(app());
    expect(kept).toEqual(recounted);
    expect(all.total).toEqual({ before: 87, split: 10, pieces: 20, after: 97, joint: 1, unassigned: 1 });
    expect([all.sentence, all.short]).toEqual(['87件(10件为拆分件,共计分办97件)', '87(+10)']);
    expect(all.shared).toBe('96');
    expect(all.shares).toBe('梧桐街道85.5件, 云栖街道10.5件');
    const street = (id: string) => all.streets.find(({ unitId }) => unitId === id);
    expect(street(fuan!.id)).toMatchObject({ before: 87, after: 87 });
    expect(street(jiaocheng!.id)).toMatchObject({ before: 0, after: 10 });
    expect(all.batches).toMatchObject([{ label: null, before: 87, after: 97 }]);

    // Everything that counts work counts what the ledger holds: 97, never 107.
    const list = await intake.get<{ total: number }>('/api/cases?limit=1');
    const counts = await intake.get<{ counts: Record<string, number> }>('/api/cases/counts');
    expect([list.body.total, counts.body.counts.all, counts.body.counts['to-dispatch']]).toEqual([
      97, 97, 97,
    ]);
    const dispatching = await app().reads.findBy(CaseRow, { status: 'registered' });
    const ready = dispatching.filter(({ homeUnitId, id }) => homeUnitId && id !== half.id);
    const leads = await app().reads.findBy(AssignmentRow, { active: true, role: 'LEAD' });
    const items = ready
      .filter(({ id }) => leads.some(({ caseId }) => caseId === id))
      .map(({ id, version }) => ({ caseId: id, version }));
    expect((await intake.post('/api/dispatches', { items })).status).toBe(200);
    const workbench = await intake.get<{
      figures: { unsigned: { now: number } };
      streets: { open: number }[];
    }>(`/api/workbench?campaignId=${district.campaign.id}`);
    expect(workbench.body.figures.unsigned.now).toBe(items.length);
    expect(workbench.body.streets.reduce((sum, { open }) => sum + open, 0)).toBe(items.length);

    const mine = await totals('', await Client.as(app(), 'hanlei'));
    expect(mine.total).toMatchObject({ after: mine.total.before, pieces: 10, split: 10 });
    expect((await totals(`?campaignId=${district.campaign.id}`, officer)).total.after).toBe(97);
    expect((await intake.get('/api/statistics/case-totals?batchId=x')).status).toBe(422);
  });
});

describeOnBoth('an origin and its pieces, in what goes out', (app) => {
  it('are counted once by roll-ups, digests and hot places', async () => {
    const make = given(app());
    const district = await make.district();
    const intake = await Client.as(app(), 'zhoumin');
    const street = district.streets[0]!;
    const origin = await make.registered(district, {
      place: '青石巷 6 号汽修店',
      content: '青石巷 6 号汽修店喷漆异味，青石巷 6 号汽修店夜间噪声。',
    });
    const pieces = ['喷漆异味', '夜间噪声'].map((what) => ({
      title: what,
      content: `青石巷 6 号汽修店${what}。`,
      place: '青石巷 6 号汽修店',
      streetId: street.id,
      leadUnitId: street.id,
      assistUnitIds: [],
      pollutionTypes: [{ medium: 'AIR', label: '大气' }],
      allegations: [],
    }));
    const made = await intake.post<{ pieces: Piece[] }>(
      `/api/cases/${origin.id}/split`,
      { pieces },
      ifMatch(origin.version),
    );
    const items = made.body.pieces.map(({ id }) => ({ caseId: id, version: 1 }));
    expect((await intake.post('/api/dispatches', { items })).status).toBe(200);

    const hot = await intake.get<{ places: { cases: number }[] }>('/api/hot-places?least=1');
    expect(hot.body.places.map(({ cases }) => cases)).toEqual([2]);

    app().setClock('2026-05-12', '08:10');
    await app().tick('tick.rollups');
    const later = await Client.as(app(), 'zhoumin');
    const rollups = await later.get<{ unitId: string; figures: { total: number; open: number } }[]>(
      '/api/rollups?day=2026-05-12',
    );
    const mine = rollups.body.find(({ unitId }) => unitId === street.id)!;
    expect(mine.figures).toMatchObject({ total: 2, open: 2 });

    app().setClock('2026-06-15', '08:30');
    await app().tick('tick.digests');
    const monday = await Client.as(app(), 'zhoumin');
    const digests = await monday.get<{ unitName: string; subject: string; text: string }[]>(
      '/api/digests?week=2026-W24',
    );
    const digest = digests.body.find(({ unitName }) => unitName === street.name)!;
    expect(digest.subject).toContain('逾期 2 件');
    expect(digest.text).toContain('喷漆异味');
    expect(digest.text).not.toContain(origin.title);
  });
});
