import { newId } from '../../src/kernel/ids.js';
import type { Instant } from '../../src/kernel/instant.js';
import { CaseRow, MeasureRow, type Channel, type Closure } from '../../src/modules/cases/index.js';
import { AccountabilityEntryRow } from '../../src/modules/accountability/index.js';
import { SYSTEM } from '../../src/modules/access/index.js';
import { AddBatch } from '../../src/modules/campaigns/index.js';
import { insertMany } from '../../src/platform/database/insert-many.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { doorOf, type Line } from '../../web/src/pages/totals/doors.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';
import { ifMatch } from '../support/splitting.js';

type Figures = Record<string, number | string>;
interface Row {
  id: string | null;
  figures: Figures;
}
interface Summary {
  batches: (Row & { upTo: Figures })[];
  areas: Row[];
  total: Figures;
}
type Counts = Record<'before' | 'split' | 'pieces' | 'after' | 'joint' | 'unassigned', number>;
interface Totals {
  total: Counts;
  batches: (Counts & { batchId: string | null })[];
  streets: (Counts & { unitId: string | null })[];
  units: { unitId: string; share: string; leads: number; joint: number }[];
}

/** What an address of the ledger or the register asks the API for. */
const FIELDS: Record<string, string> = {
  campaign: 'campaignId',
  batch: 'batchIds',
  upto: 'upToBatchId',
  street: 'streetId',
  nobatch: 'noBatch',
  nostreet: 'noStreet',
  nounit: 'noUnit',
  share: 'shareUnitId',
  lead: 'leadUnitId',
  counted: 'counted',
  channel: 'channels',
  closure: 'closures',
  mark: 'marks',
  status: 'statuses',
  figure: 'figure',
};
const SUMMED = [
  'received',
  'phone',
  'letter',
  'otherWays',
  'handedOn',
  'closed',
  'stageClosed',
  'open',
  'orderedToRectify',
  'penaltyCases',
  'fine',
  'talks',
  'accountability',
];

describeOnBoth('every number of the totals', (app) => {
  let district: District;
  let officer: Client;
  let campaign: string;

  const inAddress = (address: string): string => {
    const search = new URLSearchParams();
    for (const [name, value] of new URLSearchParams(address)) search.set(FIELDS[name]!, value);
    return search.toString();
  };
  /** How much the list behind an address adds up to, row by row. */
  const listed = async (address: string, client = officer): Promise<number> => {
    const [path, asked = ''] = address.split('?');
    if (path === '/cases') {
      const { body } = await client.get<{ items: object[]; total: number }>(
        `/api/cases?limit=100&${inAddress(asked)}`,
      );
      expect(body.items).toHaveLength(body.total);
      return body.items.length;
    }
    const { body } = await client.get<{ lines: { counted: string }[] }>(
      `/api/accountability?${inAddress(asked)}`,
    );
    return body.lines.reduce((fen, { counted }) => fen + Math.round(Number(counted) * 100), 0) / 100;
  };

  beforeAll(async () => {
    const make = given(app());
    district = await make.district();
    app().setClock('2026-06-17', '17:00');
    officer = await Client.as(app(), 'chenli');
    campaign = district.campaign.id;
    const uow = app().get(UnitOfWork);
    const batches: string[] = [];
    for (const n of [1, 2, 3]) {
      const { id } = await app()
        .get(AddBatch)
        .run(SYSTEM, {
          campaignId: campaign,
          label: `第${n}批`,
          localLabel: null,
          receivedFrom: null,
          receivedTo: null,
          handedOverAt: `2026-06-0${n}T02:00:00.000Z` as Instant,
        });
      batches.push(id);
    }
    const template = await make.registered(district, { channel: 'PHONE' });
    const CLOSURES: Closure[] = ['CLOSED', 'STAGE_CLOSED', 'OPEN'];
    const STATUS = { CLOSED: 'closed', STAGE_CLOSED: 'stage-closed', OPEN: 'signed' } as const;
    const WAYS: (Channel | null)[] = ['PHONE', 'LETTER', 'VISIT' as Channel, null];
    const rows = Array.from({ length: 40 }, (_, at): CaseRow => {
      const closure = CLOSURES[at % 3]!;
      const number = `D3ZZ${String(at).padStart(12, '0')}`;
      return {
        ...template,
        id: newId(),
        batchId: at % 7 === 0 ? null : batches[at % 3]!,
        streetId: at % 5 === 0 ? null : district.streets[at % 2]!.id,
        acceptanceNo: number,
        numberKey: number,
        channel: WAYS[at % 4] ?? null,
        status: at === 11 ? 'merged' : STATUS[closure],
        closure,
        outOfScope: at % 9 === 0,
        reportedAt: '2026-06-16T02:00:00.000Z' as Instant,
      };
    });
    await uow.run(async (tx) => {
      await insertMany(tx, CaseRow, rows);
      await insertMany(
        tx,
        MeasureRow,
        rows.flatMap(({ id }, at) => [
          { caseId: id, kind: 'TALK' as const, amount: 1 + (at % 3) },
          { caseId: id, kind: 'FINE' as const, amount: 100_001 + at },
          ...(at % 4 === 0 ? [{ caseId: id, kind: 'ORDERED_TO_RECTIFY' as const, amount: 2 }] : []),
        ]),
      );
    });
    // Of the register: beyond what a case reported, of a street alone, of no street at all, and withdrawn.
    const act = (more: Record<string, unknown>) =>
      officer.post<{ id: string }>('/api/accountability', {
        kind: 'TALK',
        amount: 1,
        happenedOn: '2026-06-10',
        campaignId: campaign,
        streetId: null,
        body: '区纪委监委',
        subject: '崔明远',
        caseIds: [],
        taskIds: [],
        ...more,
      });
    for (let n = 0; n < 5; n += 1) await act({ caseIds: [rows[1]!.id] });
    await act({ streetId: district.streets[0]!.id });
    await act({});
    await act({ kind: 'PENALTY_CASE', subject: '示例公司', fine: '128086.70', caseIds: [rows[5]!.id] });
    const { id } = (await act({ kind: 'party-discipline' })).body;
    await uow.run((tx) =>
      tx.update(AccountabilityEntryRow, { id }, { withdrawnAt: '2026-06-17T01:00:00.000Z' as Instant }),
    );
    await act({ kind: 'party-discipline' });
    // A split case and a joint one.
    const origin = await make.registered(district);
    const pieces = district.streets.map(({ id: unit, name }) => ({
      title: `${name}部分`,
      content: '油烟直排',
      streetId: unit,
      leadUnitId: unit,
      assistUnitIds: [],
      pollutionTypes: [],
      allegations: [],
    }));
    const intake = await Client.as(app(), 'zhoumin');
    const split = await intake.post(`/api/cases/${origin.id}/split`, { pieces }, ifMatch(origin.version));
    expect(split.status).toBeLessThan(300);
    const joint = await make.registered(district, { assistUnitIds: [district.streets[1]!.id] });
    await intake.put(
      `/api/cases/${joint.id}/shares`,
      { shares: district.streets.map((unit) => ({ unitId: unit.id, weight: 1 })) },
      ifMatch(joint.version),
    );
    await make.registered(district, { leadUnitId: null });
  });

  it('of the 汇总表 is the sum of the list that it opens, also without batch, without street and up to a batch', async () => {
    const { body } = await officer.get<Summary>(`/api/statistics/summary?campaignId=${campaign}`);
    const ids = body.batches.flatMap(({ id }) => id ?? []);
    const lines: [string, Figures, Omit<Line, 'campaignId'>][] = [
      ...body.batches.map(({ id, figures }): [string, Figures, Omit<Line, 'campaignId'>] => [
        `batch ${id}`,
        figures,
        id ? { batchId: id } : { batchId: null, noBatch: true },
      ]),
      ['up to 2', body.batches[1]!.upTo, { batchId: null, upToBatchId: ids[1]! }],
      ...body.areas.map(({ id, figures }): [string, Figures, Omit<Line, 'campaignId'>] => [
        `area ${id}`,
        figures,
        { batchId: null, ...(id ? { streetId: id } : { noStreet: true }) },
      ]),
      ['all', body.total, { batchId: null }],
    ];
    expect([body.batches.at(-1)!.id, body.areas.at(-1)!.id]).toEqual([null, null]);
    for (const [name, figures, line] of lines)
      for (const figure of SUMMED) {
        const door = doorOf(figure, { campaignId: campaign, ...line }, true)!;
        expect([name, figure, await listed(door)]).toEqual([name, figure, Number(figures[figure])]);
      }
    // None of them is proven by nothing.
    for (const figure of SUMMED) expect([figure, Number(body.total[figure]) > 0]).toEqual([figure, true]);
    const upTo = await officer.get<Summary>(`/api/statistics/summary?campaignId=${campaign}&upTo=${ids[1]}`);
    const door = doorOf(
      'handedOn',
      { campaignId: campaign, batchId: null, upToBatchId: ids[1]!, noStreet: true },
      true,
    )!;
    expect(await listed(door)).toBe(upTo.body.areas.find(({ id }) => id === null)!.figures.handedOn);
    expect(doorOf('talks', { campaignId: campaign, batchId: null }, false)).toBeNull();
    expect(doorOf('doneRate', { campaignId: campaign, batchId: null }, true)).toBeNull();
  });

  it('before and after splitting is the length of the list that it opens, also 拆分前 and without a unit', async () => {
    const { body } = await officer.get<Totals>(`/api/statistics/case-totals?campaignId=${campaign}`);
    const COLUMNS = [
      ['before', 'counted=received'],
      ['split', 'status=split'],
      ['pieces', 'mark=split'],
      ['after', ''],
      ['joint', 'mark=joint'],
    ] as const;
    const rows: [Counts, string][] = [
      [body.total, ''],
      ...body.batches.map((row): [Counts, string] => [
        row,
        row.batchId ? `batch=${row.batchId}` : 'nobatch=1',
      ]),
      ...body.streets.map((row): [Counts, string] => [
        row,
        row.unitId ? `street=${row.unitId}` : 'nostreet=1',
      ]),
    ];
    for (const [counts, of] of rows)
      for (const [column, filter] of COLUMNS) {
        const address = `/cases?${[`campaign=${campaign}`, of, filter].filter(Boolean).join('&')}`;
        expect([of, column, await listed(address)]).toEqual([of, column, counts[column]]);
      }
    expect(await listed(`/cases?campaign=${campaign}&nounit=1`)).toBe(body.total.unassigned);
    expect(body.total.unassigned).toBe(1);
    for (const { unitId, joint, leads } of body.units) {
      expect(await listed(`/cases?campaign=${campaign}&share=${unitId}&mark=joint`)).toBe(joint);
      expect(await listed(`/cases?campaign=${campaign}&lead=${unitId}`)).toBe(leads);
    }
  });
});
