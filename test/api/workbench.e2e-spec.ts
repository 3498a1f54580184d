import { SYSTEM } from '../../src/modules/access/index.js';
import { AddBatch, AddCampaign, BatchRow } from '../../src/modules/campaigns/index.js';
import { RollupSnapshotRow } from '../../src/modules/rollups/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

interface Workbench {
  comparedOn: string | null;
  figures: Record<'unsigned' | 'overdue' | 'inTime' | 'toVerify', { now: number; before: number | null }>;
  batch: Record<'expected' | 'logged' | 'total' | 'withLead' | 'dispatched' | 'signed', number> & {
    label: string;
    isToday: boolean;
  };
}

describeOnBoth('the workbench', (app) => {
  let district: District;
  let other: string;
  let make: ReturnType<typeof given>;

  const read = async (username: string, campaignId?: string): Promise<Workbench> => {
    const client = await Client.as(app(), username);
    const { status, body } = await client.get<Workbench>(
      `/api/workbench${campaignId ? `?campaignId=${campaignId}` : ''}`,
    );
    expect(status).toBe(200);
    return body;
  };
  const unsigned = async (username: string, campaignId?: string) => {
    const { comparedOn, figures } = await read(username, campaignId);
    return [comparedOn, figures.unsigned.now, figures.unsigned.before];
  };

  beforeAll(async () => {
    app().setClock('2026-05-14', '09:00');
    make = given(app());
    district = await make.district();
    const campaign = { code: 'SJ', name: '省级督察', level: 'provincial', kind: 'routine' } as const;
    other = (await app().get(AddCampaign).run(SYSTEM, campaign)).id;
    await make.dispatched(district, { assistUnitIds: [district.department.id] });
    await make.dispatched(district, { campaignId: other });
  });

  it('has nothing to compare with before the first frozen morning', async () => {
    expect(await unsigned('chenli', district.campaign.id)).toEqual([null, 1, null]);
    expect(await unsigned('liuchang')).toEqual([null, 2, null]);
  });

  it('compares a Monday with the Friday before, each campaign with itself', async () => {
    app().setClock('2026-05-15', '08:10');
    await app().tick('tick.rollups');
    await app().tick('tick.rollups');
    app().setClock('2026-05-18', '09:00');
    await make.dispatched(district);
    const second = district.streets[1]!.id;
    await make.dispatched(district, { streetId: second, leadUnitId: second });
    await app().tick('tick.rollups');
    expect(await unsigned('chenli', district.campaign.id)).toEqual(['2026-05-15', 3, 1]);
    expect(await unsigned('chenli', other)).toEqual(['2026-05-15', 1, 1]);
    expect(await unsigned('chenli')).toEqual(['2026-05-15', 4, 2]);
    app().setClock('2026-05-19', '07:30');
    expect(await unsigned('chenli', district.campaign.id)).toEqual(['2026-05-18', 3, 3]);
  });

  it('compares a unit with what it saw itself, cases that it assists included', async () => {
    app().setClock('2026-05-18', '11:00');
    expect(await unsigned('liuchang', district.campaign.id)).toEqual(['2026-05-15', 2, 1]);
    expect(await unsigned('hanlei')).toEqual(['2026-05-15', 1, 0]);
    // It leads nothing, so that it has no morning of its own; no figure is made up for it.
    expect(await unsigned('duanxiao')).toEqual([null, 1, null]);
    await make.dispatched(district, { leadUnitId: district.department.id, streetId: null });
    app().setClock('2026-05-19', '08:10');
    await app().tick('tick.rollups');
    app().setClock('2026-05-20', '07:00');
    expect(await unsigned('duanxiao', district.campaign.id)).toEqual(['2026-05-19', 2, 2]);
    expect(await unsigned('duanxiao', other)).toEqual(['2026-05-19', 0, 0]);
  });

  it('says nothing where the snapshots do not tell campaigns apart', async () => {
    await app()
      .get(UnitOfWork)
      .run(async (tx) => {
        for (const row of await tx.findBy(RollupSnapshotRow, { day: '2026-05-19' as never })) {
          const { byCampaign: _, inReach: __, ...figures } = row.figures;
          await tx.save(RollupSnapshotRow, { ...row, figures });
        }
      });
    expect(await unsigned('chenli', district.campaign.id)).toEqual([null, 4, null]);
    expect(await unsigned('chenli')).toEqual(['2026-05-19', 5, 5]);
    expect(await unsigned('liuchang')).toEqual([null, 3, null]);
  });

  it('counts the newest batch step by step, and says whether it is of today', async () => {
    const batch = await app()
      .get(AddBatch)
      .run(SYSTEM, {
        campaignId: district.campaign.id,
        label: '第24批',
        handedOverAt: '2026-05-20T01:40:00.000Z' as never,
      });
    await app()
      .get(UnitOfWork)
      .run((tx) => tx.update(BatchRow, { id: batch.id }, { expectedCases: 4 }));
    app().setClock('2026-05-20', '10:00');
    await make.registered(district, { batchId: batch.id, leadUnitId: null });
    await make.dispatched(district, { batchId: batch.id });
    await make.signed(district, { batchId: batch.id });
    const counts = { expected: 4, logged: 3, total: 3, withLead: 2, dispatched: 2, signed: 1 };
    expect((await read('zhoumin', district.campaign.id)).batch).toMatchObject({ isToday: true, ...counts });
    app().setClock('2026-05-21', '00:00');
    expect((await read('zhoumin', district.campaign.id)).batch.isToday).toBe(false);
    expect((await read('liuchang', district.campaign.id)).batch).toBeNull();
  });

  it('counts a batch as handed over and as it is handled', async () => {
    const client = await Client.as(app(), 'zhoumin');
    const { body } = await client.get<{ items: { id: string; version: number }[] }>(
      '/api/cases?view=to-dispatch',
    );
    const [found] = body.items;
    const pieces = district.streets.map(({ id, name }) => ({
      title: name,
      content: `${name}油烟直排。`,
      streetId: id,
      pollutionTypes: [],
      allegations: ['油烟直排'],
      leadUnitId: id,
      assistUnitIds: [],
    }));
    const headers = { 'if-match': `"${found!.version}"` };
    const made = await client.post(`/api/cases/${found!.id}/split`, { pieces }, headers);
    expect(made.status).toBe(201);
    const counts = { logged: 3, total: 4, withLead: 4, dispatched: 2, signed: 1 };
    expect((await read('zhoumin', district.campaign.id)).batch).toMatchObject(counts);
  });
});
