import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

interface Count {
  code: string;
  startOn: string;
  dueOn: string;
  counted: number;
  skipped: { day: string; reason: string; name: string | null }[];
  added: { day: string; name: string }[];
  tentative: boolean;
  unpublishedYears: number[];
  grid: { day: string; mark: string; count?: number }[];
  errors: { field: string }[];
}

describeOnBoth('counting a limit of no case', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let street: Client;

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
  });
  beforeEach(async () => {
    app().setClock('2026-05-11', '09:00');
    street = await Client.as(app(), 'liuchang');
  });

  const count = async (query: Record<string, string>) =>
    street.get<Count>(`/api/limit-counts?${new URLSearchParams(query).toString()}`);

  it('answers as the command does, with every day on the way', async () => {
    // The publicity window of the issue, through Spring Festival 2025.
    const { status, body } = await count({
      from: '2025-01-21',
      amount: '10',
      unit: 'working-day',
      countFirstDay: 'true',
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ startOn: '2025-01-21', dueOn: '2025-02-08', counted: 10, tentative: false });
    expect(body.added.map(({ day }) => day)).toEqual(['2025-01-26', '2025-02-08']);
    expect(body.skipped[0]).toEqual({ day: '2025-01-25', reason: 'weekend', name: null });
    expect(body.grid.find(({ mark }) => mark === 'due')).toMatchObject({ day: '2025-02-08', count: 10 });
  });

  it('counts days of the district unless it is asked not to, and says which year is guessed', async () => {
    const officer = await Client.as(app(), 'chenli');
    const draft = {
      days: [
        {
          day: '2026-06-10',
          scope: 'district',
          kind: 'HOLIDAY',
          name: '区庆日',
          source: '示例区政府办公室通知〔2026〕3号',
        },
      ],
      publish: [],
    };
    const preview = await officer.post<{ seal: string }>('/api/calendar-changes/preview', draft);
    const made = await officer.post('/api/calendar-changes', {
      ...draft,
      seal: preview.body.seal,
      note: '区庆放假',
    });
    expect(made.status).toBe(201);
    const days = { from: '2026-06-08', amount: '3', unit: 'working-day' };
    expect((await count(days)).body).toMatchObject({
      dueOn: '2026-06-12',
      skipped: [{ day: '2026-06-10', reason: 'holiday', name: '区庆日（本区）' }],
    });
    expect((await count({ ...days, withDistrict: 'false' })).body).toMatchObject({
      dueOn: '2026-06-11',
      skipped: [],
    });
    const late = await count({ from: '2026-12-30', amount: '5', unit: 'working-day' });
    expect(late.body).toMatchObject({ tentative: true, unpublishedYears: [2027] });
  });

  it('says which working days lie before a day that stands on paper', async () => {
    const until = (query: Record<string, string>) =>
      street.get<Count & { amount: number }>(
        `/api/limit-counts/until?${new URLSearchParams(query).toString()}`,
      );
    // Over National Day 2026, whose make-up Saturday is 10 October.
    const { status, body } = await until({ from: '2026-09-29', until: '2026-10-10' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ amount: 4, dueOn: '2026-10-10', startOn: '2026-09-29' });
    expect(body.added.map(({ day }) => day)).toEqual(['2026-10-10']);
    expect(body.skipped).toHaveLength(7);
    expect(body.grid.find(({ mark }) => mark === 'due')).toMatchObject({ day: '2026-10-10', count: 4 });
    // A day that is none to work on by now: the count ends before it.
    expect((await until({ from: '2026-09-29', until: '2026-10-11' })).body.dueOn).toBe('2026-10-10');
    for (const wrong of ['2026-09-29', '2026-09-28', '2029-01-01']) {
      const refused = await until({ from: '2026-09-29', until: wrong });
      expect([refused.status, refused.body.errors.map(({ field }) => field)]).toEqual([422, ['until']]);
    }
    expect((await until({ from: '2026-09-29', until: 'soon' })).status).toBe(422);
  });

  it('runs hours from the moment that is given', async () => {
    const { body } = await count({ from: '2026-05-15', time: '16:00', amount: '3', unit: 'working-hour' });
    expect(body.dueOn).toBe('2026-05-18');
  });

  it.each([
    [{ from: '2026-02-30', amount: '5', unit: 'working-day' }, 'from'],
    [{ from: '9999-12-30', amount: '5', unit: 'calendar-day' }, 'from'],
    [{ from: '2026-05-11', amount: '0', unit: 'working-day' }, 'amount'],
    [{ from: '2026-05-11', amount: '2.5', unit: 'working-day' }, 'amount'],
    [{ from: '2026-05-11', amount: '5', unit: 'fortnight' }, 'unit'],
    [{ from: '2026-05-11', time: '25:00', amount: '5', unit: 'hour' }, 'time'],
  ])('refuses %j at its field', async (query, field) => {
    const { status, body } = await count(query);
    expect(status).toBe(422);
    expect(body.errors.map((one) => one.field)).toEqual([field]);
  });

  it('shows quick entry the dates of such a case, by the rules the dispatch will choose', async () => {
    const officer = await Client.as(app(), 'chenli');
    const { id: campaignId } = district.campaign;
    const rule = {
      step: 'rectify',
      amount: 3,
      unit: 'working-day',
      countFirstDay: false,
      innerAmount: null,
      dayEndsAt: '24:00',
      basis: '督办〔2026〕12 号',
      when: { isKeyCase: true, media: ['WATER'], handlingLevels: null },
    };
    expect((await officer.post(`/api/campaigns/${campaignId}/special-rules`, rule)).status).toBe(201);
    const dates = async (facts: string) =>
      (
        await officer.get<{ step: string; dueOn: string; explanation: { rule: { basis: string } } }[]>(
          `/api/dispatches/dates?campaignId=${campaignId}${facts}`,
        )
      ).body.find(({ step }) => step === 'rectify');
    const water = { pollutionTypes: [{ medium: 'WATER' as const, label: '水' }] };
    const written = await make.dispatched(district, { isKeyCase: true, ...water });
    const shown = await dates('&isKeyCase=true&media=WATER,AIR');
    const stands = await officer.get<{ items: { step: string; dueOn: string }[] }>(
      `/api/cases/${written.id}/deadlines`,
    );
    expect(shown).toMatchObject({
      dueOn: stands.body.items.find(({ step }) => step === 'rectify')!.dueOn,
      explanation: { rule: { basis: '督办〔2026〕12 号' } },
    });
    expect((await dates('&isKeyCase=true'))!.dueOn).not.toBe(shown!.dueOn);
    expect((await officer.get(`/api/dispatches/dates?campaignId=${campaignId}&media=MILK`)).status).toBe(422);
  });
});
