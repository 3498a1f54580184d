import { at, day } from '../../src/kernel/day.js';
import { DeadlineRow } from '../../src/modules/deadlines/index.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

interface Hours {
  unitId: string;
  unitName: string | null;
  version: number;
  hours: { from: string; to: string }[];
  duty: { from: string; to: string } | null;
}

describeOnBoth('working hours', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let street: Client;
  let officer: Client;

  beforeAll(async () => {
    app().setClock('2026-05-11', '09:00');
    make = given(app());
    district = await make.district();
    street = await Client.as(app(), 'liuchang');
    officer = await Client.as(app(), 'chenli');
  });

  const source = '区值班安排〔2026〕1号';
  const put = (unitId: string, version: number, body: object, client = officer) =>
    client.put<{ code: string; errors: { field: string }[] }>(`/api/working-hours/${unitId}`, body, {
      'if-match': `"${version}"`,
    });
  /** When the department has to answer a call that is raised at that moment: eight working hours later. */
  const answerDue = async (onDay: string, time: string): Promise<DeadlineRow> => {
    app().setClock('2026-05-11', '09:00');
    const { id } = await make.signed(district);
    app().setClock(onDay, time);
    // Sessions end while the clock is moved by days.
    street = await Client.as(app(), 'liuchang');
    officer = await Client.as(app(), 'chenli');
    const raised = await street.post(`/api/cases/${id}/calls`, {
      unitIds: [district.department.id],
      need: '请协助测量噪声',
    });
    expect(raised.status).toBe(201);
    return app().reads.findOneOrFail(DeadlineRow, { where: { subjectType: 'call' }, order: { id: 'DESC' } });
  };

  it('are those of the house until a unit has its own, which hold for what starts from then on', async () => {
    const before = await answerDue('2026-05-11', '09:00');
    expect([before.dueAt, before.explanation.hours]).toEqual([at(day('2026-05-12'), '10:00'), undefined]);

    const long = { hours: [{ from: '08:00', to: '20:00' }], duty: null, source };
    expect((await put(district.department.id, 0, long)).status).toBe(204);
    const after = await answerDue('2026-05-11', '09:00');
    expect([after.dueAt, after.explanation.hours?.hours]).toEqual([
      at(day('2026-05-11'), '17:00'),
      long.hours,
    ]);
    expect((await app().reads.findOneByOrFail(DeadlineRow, { id: before.id })).dueAt).toBe(before.dueAt);

    const list = (await officer.get<Hours[]>('/api/working-hours')).body;
    expect(list.map(({ unitName, version }) => [unitName, version])).toEqual([
      [null, 0],
      ['区水务局', 1],
    ]);
  });

  it('run on every day of a duty period, and a day off laid over it later moves nothing of it', async () => {
    const duty = { from: '2026-05-15', to: '2026-05-17', hours: [{ from: '08:00', to: '22:00' }] };
    const body = { hours: [{ from: '09:00', to: '17:00' }], duty, source };
    expect((await put(district.department.id, 1, body)).status).toBe(204);
    const found = await answerDue('2026-05-15', '18:00');
    expect(found.dueAt).toBe(at(day('2026-05-16'), '12:00'));
    expect(found.explanation.added).toEqual([{ day: '2026-05-16', name: '值班' }]);

    const draft = {
      days: [{ day: '2026-05-15', scope: 'district', kind: 'HOLIDAY', name: '区庆日', source }],
      publish: [],
    };
    const preview = await officer.post<{ seal: string }>('/api/calendar-changes/preview', draft);
    await officer.post('/api/calendar-changes', { ...draft, seal: preview.body.seal, note: '试' });
    expect((await app().reads.findOneByOrFail(DeadlineRow, { id: found.id })).dueAt).toBe(found.dueAt);
  });

  it('refuse what cannot be, who may not, and who was slower', async () => {
    const bad = await put(district.department.id, 2, {
      hours: [{ from: '12:00', to: '09:00' }],
      duty: { from: '2026-05-20', to: '2026-05-19', hours: [] },
      source,
    });
    expect([bad.status, bad.body.errors.map(({ field }) => field)]).toEqual([
      422,
      ['hours', 'duty.hours', 'duty.to'],
    ]);
    const good = { hours: [{ from: '09:00', to: '17:00' }], duty: null, source };
    expect((await put(district.department.id, 1, good)).status).toBe(412);
    expect((await put('00000000-0000-7000-8000-000000000000', 0, good)).status).toBe(404);
    expect((await put('house', 0, good, street)).status).toBe(403);
    const gone = await officer.send('DELETE', `/api/working-hours/${district.department.id}`, undefined, {
      'if-match': '"2"',
    });
    expect(gone.status).toBe(204);
    expect((await officer.get<Hours[]>('/api/working-hours')).body).toHaveLength(1);
  });
});
