import { Deadlines, DeadlineRow } from '../../src/modules/deadlines/index.js';
import { HistoryEntryRow } from '../../src/modules/history/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

const ROUNDS = 4;

/** What can be done once is done once, however many press at the same moment, and the history says it once. */
describeOnBoth('what several do at the same moment', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let officer: Client;
  let street: Client;

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
    app().setClock('2026-05-11', '09:00');
    officer = await Client.as(app(), 'chenli');
    street = await Client.as(app(), 'liuchang');
  });

  const three = async (press: () => Promise<{ status: number }>): Promise<number[]> => {
    const answers = await Promise.all([press(), press(), press()]);
    return answers.map(({ status }) => status).toSorted((a, b) => a - b);
  };
  const told = (action: string): Promise<number> => app().reads.countBy(HistoryEntryRow, { action });
  const idOf = async (answer: Promise<{ status: number; body: { id: string } }>): Promise<string> => {
    const { status, body } = await answer;
    expect(status).toBe(201);
    return body.id;
  };

  it('deletes a shared phrase once', async () => {
    for (let round = 1; round <= ROUNDS; round++) {
      const phrase = { kind: 'entry', text: `已现场核实${round}`, shared: true };
      const id = await idOf(officer.post<{ id: string }>('/api/phrases', phrase));
      expect(await three(() => officer.delete(`/api/phrases/${id}`))).toEqual([204, 404, 404]);
      expect(await told('phrase.remove')).toBe(round);
    }
  });

  it('deletes a shared view once', async () => {
    const look = { everyCampaign: false, sort: 'due', direction: 'asc', columns: null };
    for (let round = 1; round <= ROUNDS; round++) {
      const view = { ...look, name: `夜间${round}`, scope: 'all', filter: { media: ['NOISE'] } };
      const id = await idOf(officer.post<{ id: string }>('/api/views', view));
      expect(await three(() => officer.delete(`/api/views/${id}`))).toEqual([204, 404, 404]);
      expect(await told('view.remove')).toBe(round);
    }
  });

  it('ends an absence once', async () => {
    for (let round = 1; round <= ROUNDS; round++) {
      const absence = { fromOn: '2026-05-12', toOn: '2026-05-13', standInId: district.users.head!.id };
      const id = await idOf(street.post<{ id: string }>('/api/absences', absence));
      expect(await three(() => street.delete(`/api/absences/${id}`))).toEqual([204, 404, 404]);
      expect(await told('user.back')).toBe(round);
    }
  });

  it('ends a duty once, and with one reason', async () => {
    const place = { kind: 'outfall', name: '三号排口', streetId: district.streets[0]!.id };
    const subjectId = await idOf(officer.post<{ id: string }>('/api/ownership/places', place));
    for (let round = 1; round <= ROUNDS; round++) {
      const duty = { subjectType: 'place', subjectId, personName: '何青', fromOn: '2026-05-11' };
      const id = await idOf(officer.post<{ id: string }>('/api/ownership/duties', duty));
      const [first, ...others] = await three(() =>
        officer.post(`/api/ownership/duties/${id}/end`, { reason: '调离' }),
      );
      expect(first).toBe(204);
      for (const status of others) expect([409, 412]).toContain(status);
      expect(await told('duty.end')).toBe(round);
    }
  });

  it('counts every change of a limit, also of those who did not say what they saw', async () => {
    const path = `/api/campaigns/${district.campaign.id}/rules/rectify`;
    const rule = { unit: 'working-day', countFirstDay: false, dayEndsAt: '24:00', basis: '测试' };
    const revision = async (): Promise<number> => {
      const rules = await officer.get<{ step: string; revision: number }[]>(
        `/api/campaigns/${district.campaign.id}/rules`,
      );
      return rules.body.find(({ step }) => step === 'rectify')!.revision;
    };
    const before = await revision();
    let days = 8;
    const statuses = await three(() => officer.put(path, { ...rule, amount: days++ }));
    const done = statuses.filter((status) => status === 204).length;
    expect(done).toBeGreaterThan(0);
    expect(statuses.slice(done)).toEqual(Array(3 - done).fill(412));
    expect(await revision()).toBe(before + done);
  });

  it('puts off no date that is settled meanwhile', async () => {
    const { id } = await make.signed(district);
    const [read] = await app().reads.findBy(DeadlineRow, { subjectId: id, state: 'open' });
    const extension = {
      fromOn: read!.dueOn,
      fromAt: read!.dueAt,
      toOn: '2026-06-30',
      toAt: read!.dueAt,
      days: 1,
      byName: '陈立',
      at: app().clock.now(),
      reason: '测试',
      documentNo: null,
    };
    await app()
      .get(UnitOfWork)
      .run(async (tx) => {
        await tx.update(DeadlineRow, { id: read!.id }, { state: 'met' });
        expect(
          await app()
            .get(Deadlines)
            .extend(tx, read!, extension as never),
        ).toBe(false);
      });
    expect((await app().reads.findOneByOrFail(DeadlineRow, { id: read!.id })).dueOn).toBe(read!.dueOn);
  });
});
