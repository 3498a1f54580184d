import { newId } from '../../src/kernel/ids.js';
import { SYSTEM } from '../../src/modules/access/index.js';
import { Calendars } from '../../src/modules/calendar/index.js';
import { DeadlineRow, RecountDeadlines } from '../../src/modules/deadlines/index.js';
import { ApplyRecounts, CalendarChangeRow } from '../../src/modules/recounts/index.js';
import { insertMany } from '../../src/platform/database/insert-many.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Client, type Answer } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

interface Problem {
  code: string;
  detail: string;
  errors: { field: string; message: string }[];
}
interface DraftDay {
  day: string;
  scope: 'national' | 'district';
  kind: 'HOLIDAY' | 'MAKEUP_WORKDAY' | null;
  name: string;
  source: string;
}
interface Draft {
  days: DraftDay[];
  publish: { year: number; source: string }[];
}
interface Preview {
  seal: string;
  counts: { moves: number; held: number; confirmed: number; restated: number };
  units: { unitName: string; moves: number }[];
  deadlines: {
    caseId: string;
    unitName: string;
    step: string;
    limitKind: string;
    outcome: string;
    from: string;
    to: string;
    because: { day: string }[];
  }[];
}
interface Change {
  id: string;
  byName: string;
  source: string;
  counts: Preview['counts'];
  leftOver: number;
}
interface Detail {
  version: number;
  status: string;
  light: { dueAt: string; tentative: boolean };
  deadlines: {
    step: string;
    limitKind: string;
    dueOn: string;
    explanation: {
      dueOn: string;
      tentative: boolean;
      recounts?: { fromOn: string; toOn: string; byName: string; source: string; days: { day: string }[] }[];
    };
  }[];
  history: { action: string; note: string | null; actorName: string }[];
}
interface Year {
  published: string | null;
  days: { day: string; kind: string; source: string }[];
  districtDays: { day: string; kind: string; name: string }[];
  workingDays: number[];
}
interface FileAnswer {
  format: string;
  years: { year: number; added: unknown[]; changed: unknown[]; removed: unknown[]; unchanged: number }[];
  rejected: { line: number; reason: string }[];
  draft: Draft;
}

const NOTICE = '示例区政府办公室通知〔2026〕3号';
const off = (day: string, scope: DraftDay['scope'] = 'district', name = '区庆日'): DraftDay => ({
  day,
  scope,
  kind: 'HOLIDAY',
  name,
  source: NOTICE,
});
const clear = (day: string, scope: DraftDay['scope'] = 'district'): DraftDay => ({
  ...off(day, scope),
  kind: null,
});

describeOnBoth('the calendar', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let street: Client;
  let officer: Client;

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
    street = await Client.as(app(), 'liuchang');
    officer = await Client.as(app(), 'chenli');
  });
  beforeEach(() => app().setClock('2026-05-11', '09:00'));
  // The next test finds the calendar as the State Council made it.
  afterEach(async () => {
    const { districtDays } = await yearOf(2026);
    if (districtDays.length > 0) await made(draftOf(...districtDays.map(({ day }) => clear(day))));
  });

  const draftOf = (...days: DraftDay[]): Draft => ({ days, publish: [] });
  const preview = <T = Preview>(draft: Draft, client = officer): Promise<Answer<T>> =>
    client.post<T>('/api/calendar-changes/preview', draft);
  const change = <T = Change>(draft: Draft, seal: string, client = officer): Promise<Answer<T>> =>
    client.post<T>('/api/calendar-changes', { ...draft, seal, note: '区政府发文' });
  const made = async (draft: Draft): Promise<Change> => {
    const shown = await preview(draft);
    const answer = await change(draft, shown.body.seal);
    expect(answer.status).toBe(201);
    return answer.body;
  };
  const caseOf = async (id: string): Promise<Detail> => (await street.get<Detail>(`/api/cases/${id}`)).body;
  const rectify = (found: Detail, kind = 'outer') =>
    found.deadlines.find((one) => one.step === 'rectify' && one.limitKind === kind)!;
  const yearOf = async (year: number): Promise<Year> =>
    (await officer.get<Year>(`/api/calendar/${year}`)).body;

  it('shows what a day off would move, moves nothing, and then moves it with its reason', async () => {
    const { id } = await make.signed(district);
    const before = await caseOf(id);
    expect(rectify(before).dueOn).toBe('2026-05-25');
    const shown = await preview(draftOf(off('2026-05-13')));
    const own = shown.body.deadlines.filter((one) => one.caseId === id && one.step === 'rectify');
    expect(own.map(({ limitKind, outcome, unitName }) => [limitKind, outcome, unitName])).toEqual(
      expect.arrayContaining([['outer', 'moves', '梧桐街道']]),
    );
    expect(own[0]!.because.map(({ day }) => day)).toEqual(['2026-05-13']);
    expect(shown.body.units[0]).toMatchObject({ unitName: '梧桐街道', moves: shown.body.counts.moves });
    expect((await caseOf(id)).version).toBe(before.version);
    expect((await yearOf(2026)).districtDays).toEqual([]);

    const done = await made(draftOf(off('2026-05-13')));
    expect(done).toMatchObject({ byName: '陈立', source: NOTICE, leftOver: 0, counts: shown.body.counts });
    const after = await caseOf(id);
    expect(rectify(after).dueOn).toBe('2026-05-26');
    expect(rectify(after).explanation.recounts).toMatchObject([
      {
        fromOn: '2026-05-25',
        toOn: '2026-05-26',
        byName: '陈立',
        source: NOTICE,
        days: [{ day: '2026-05-13', kind: 'holiday', name: '区庆日（本区）' }],
      },
    ]);
    expect(after.version).toBe(before.version + 1);
    expect(after.history[0]).toMatchObject({ action: 'deadline.recount', note: NOTICE, actorName: '陈立' });
    const year = await yearOf(2026);
    expect(year.districtDays).toMatchObject([{ day: '2026-05-13', kind: 'HOLIDAY', name: '区庆日' }]);
    expect(year.workingDays[4]).toBe(18);

    const again = await preview<Problem>(draftOf(off('2026-05-13')));
    expect([again.status, again.body.code]).toEqual([409, 'calendar.nothing_changes']);
    await made(draftOf(clear('2026-05-13')));
    expect(rectify(await caseOf(id)).dueOn).toBe('2026-05-25');
    expect(rectify(await caseOf(id)).explanation.recounts).toHaveLength(2);
  });

  it('leaves the light of the case on the moved date, and the list with it', async () => {
    const { id } = await make.signed(district);
    const draft = draftOf(off('2026-05-12'), off('2026-05-13'), off('2026-05-14'));
    await made(draft);
    const open = (await app().reads.findBy(DeadlineRow, { subjectId: id, state: 'open' }))
      .map(({ dueAt }) => dueAt)
      .toSorted();
    const row = await make.caseOf(id);
    expect([row.nextDueAt, row.dueOrder]).toEqual([open[0], open[0]]);
  });

  it('never touches what is settled', async () => {
    const { id } = await make.signed(district);
    const signed = (await app().reads.findBy(DeadlineRow, { subjectId: id })).filter(
      ({ state }) => state !== 'open',
    );
    expect(signed.length).toBeGreaterThan(0);
    await made(draftOf(off('2026-05-11')));
    await made(draftOf(clear('2026-05-11')));
    for (const { id: deadlineId, explanation, dueAt } of signed)
      expect(await app().reads.findOneByOrFail(DeadlineRow, { id: deadlineId })).toMatchObject({
        explanation,
        dueAt,
      });
  });

  it('keeps an extension: the promised day holds, the counted one moves below it', async () => {
    const { id } = await make.signed(district);
    const asked = await street.get<{ options: { deadlineId: string; step: string; limitKind: string }[] }>(
      `/api/cases/${id}/extensions`,
    );
    const option = asked.body.options.find((one) => one.step === 'rectify' && one.limitKind === 'outer')!;
    const words = { reason: '雨天不能施工', measures: '已停产', wantedOn: '2026-05-29' };
    await street.post(`/api/cases/${id}/extensions`, { ...words, deadlineId: option.deadlineId });
    const open = await officer.get<{ items: { id: string; version: number }[] }>(
      `/api/cases/${id}/extensions`,
    );
    const [request] = open.body.items;
    await officer.post(`/api/extensions/${request!.id}/approve`, {}, { 'if-match': `"${request!.version}"` });

    const shown = await preview(draftOf(off('2026-05-14')));
    const line = shown.body.deadlines.find(
      (one) => one.caseId === id && one.step === 'rectify' && one.limitKind === 'outer',
    );
    expect([line?.outcome, line?.from]).toEqual(['held', line?.to]);
    await made(draftOf(off('2026-05-14')));
    const found = rectify(await caseOf(id));
    expect([found.dueOn, found.explanation.dueOn]).toEqual(['2026-05-29', '2026-05-26']);
  });

  it('moves the answer of a call with its deadline', async () => {
    const { id } = await make.signed(district);
    const raised = await street.post<{ id: string }>(`/api/cases/${id}/calls`, {
      unitIds: [district.department.id],
      need: '请协助测量噪声',
    });
    expect(raised.status).toBe(201);
    const callOf = async () =>
      (await street.get<{ items: { caseId: string; dueAt: string }[] }>('/api/calls')).body.items[0]!;
    const before = await callOf();
    await made(draftOf(off('2026-05-11'), off('2026-05-12')));
    expect((await callOf()).dueAt > before.dueAt).toBe(true);
    await made(draftOf(clear('2026-05-11'), clear('2026-05-12')));
    expect((await callOf()).dueAt).toBe(before.dueAt);
  });

  it('refuses to move what was not shown', async () => {
    const draft = draftOf(off('2026-05-15'));
    const { seal } = (await preview(draft)).body;
    await make.signed(district);
    const late = await change<Problem>(draft, seal);
    expect([late.status, late.body.code]).toEqual([412, 'calendar.effect_changed']);
    expect((await yearOf(2026)).districtDays).toEqual([]);
    const other = await preview(draftOf(off('2026-05-20')));
    expect((await change<Problem>(draft, other.body.seal)).status).toBe(412);
  });

  it('lets one of two officers who press at once be first', async () => {
    const draft = draftOf(off('2026-06-02'));
    const { seal } = (await preview(draft)).body;
    const chief = await Client.as(app(), 'guanli');
    const answers = await Promise.all([change<Problem>(draft, seal), change<Problem>(draft, seal, chief)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(await app().reads.countBy(CalendarChangeRow, { spanFrom: '2026-06-02' as never })).toBe(1);
  });

  it('says what is wrong with a draft, and to whom it is open', async () => {
    const bad = await preview<Problem>({
      days: [
        off('2026-05-13'),
        off('2026-05-13'),
        { ...off('2026-05-20', 'national'), kind: 'MAKEUP_WORKDAY' },
        { ...off('2026-05-21'), name: ' ' },
        { ...off('2026-05-22'), source: '' },
      ],
      publish: [],
    });
    expect(bad.status).toBe(422);
    expect(bad.body.errors.map(({ field }) => field)).toEqual([
      'days.1.day',
      'days.2.kind',
      'days.3.name',
      'days.4.source',
    ]);
    expect((await preview(draftOf(off('2026-05-13')), street)).status).toBe(403);
    expect((await change(draftOf(off('2026-05-13')), 'a'.repeat(32), street)).status).toBe(403);
    expect((await street.get('/api/calendar')).status).toBe(200);
    expect((await street.get('/api/calendar-changes')).status).toBe(200);
  });

  it('changes a national day and keeps the history of its year', async () => {
    const before = (await yearOf(2026)).days.length;
    await made(draftOf(off('2026-09-28', 'national', '临时放假')));
    expect((await yearOf(2026)).days).toHaveLength(before + 1);
    await made(draftOf(clear('2026-09-28', 'national')));
    expect((await yearOf(2026)).days).toHaveLength(before);
    const list = await officer.get<Change[]>('/api/calendar-changes');
    expect(list.body.slice(0, 2).map(({ byName }) => byName)).toEqual(['陈立', '陈立']);
  });

  it('lets many deadlines follow in slices, lets no other change between, and goes on where it stopped', async () => {
    const { id } = await make.signed(district);
    const [one] = await app().reads.findBy(DeadlineRow, {
      subjectId: id,
      step: 'rectify',
      limitKind: 'outer',
    });
    const copies = Array.from({ length: 520 }, () => ({ ...one!, id: newId() }));
    await app()
      .get(UnitOfWork)
      .run((tx) => insertMany(tx, DeadlineRow, copies));
    const stay = (): Promise<number> =>
      app().reads.countBy(DeadlineRow, { subjectId: id, step: 'rectify', dueOn: one!.dueOn });

    const done = await made(draftOf(off('2026-05-13')));
    expect(done.leftOver).toBe(done.counts.moves + done.counts.held + done.counts.restated);
    expect(await stay()).toBe(521);
    const draft = draftOf(off('2026-05-14'));
    const second = await change<Problem>(draft, (await preview(draft)).body.seal);
    expect([second.status, second.body.code]).toEqual([409, 'calendar.change_under_way']);

    // Broken off after one slice: what is through is not asked for again.
    const change1 = await app().reads.findOneByOrFail(CalendarChangeRow, { id: done.id });
    const calendar = await app().get(Calendars).load(app().reads);
    const effect = await app()
      .get(RecountDeadlines)
      .effect(app().reads, calendar, change1.spanFrom, change1.spanTo);
    const some = effect.slice(0, 200);
    await app()
      .get(UnitOfWork)
      .run((tx) => app().get(ApplyRecounts).run(tx, SYSTEM, change1, calendar, some, app().clock.now()));
    expect(await stay()).toBeGreaterThan(300);
    await app().drain();
    expect(await stay()).toBe(0);
    const rows = await app().reads.findBy(DeadlineRow, { subjectId: id, step: 'rectify', state: 'open' });
    expect(new Set(rows.map(({ explanation }) => explanation.recounts?.length))).toEqual(new Set([1]));
    expect((await app().reads.findOneByOrFail(CalendarChangeRow, { id: done.id })).leftOver).toBe(0);
    await app()
      .get(UnitOfWork)
      .run((tx) =>
        tx.delete(
          DeadlineRow,
          copies.map((copy) => copy.id),
        ),
      );
  });

  describe('of a year to come', () => {
    const csv = [
      '日期,类型,名称,来源',
      '2027-01-01,休,元旦,国办发明电〔2026〕9号',
      '2027/1/2,休,元旦,国办发明电〔2026〕9号',
      '2027年1月3日,休,元旦,国办发明电〔2026〕9号',
      '2027-02-06,班,春节,国办发明电〔2026〕9号',
      '2027-13-01,休,元旦,',
      '2027-03-03,班,植树节,',
    ].join('\n');
    const ical = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'BEGIN:VEVENT',
      'UID:1',
      'DTSTART;VALUE=DATE:20270101',
      'DTEND;VALUE=DATE:20270104',
      'SUMMARY:元旦（休）',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:2',
      'DTSTART;VALUE=DATE:20270206',
      'SUMMARY:春节（班）',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:3',
      'DTSTART;VALUE=DATE:20270115',
      'SUMMARY:腊八节',
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n');
    const upload = async (name: string, content: string | Buffer, source = '') => {
      const form = new FormData();
      form.set('file', new Blob([content as never]), name);
      form.set('source', source);
      return officer.post<FileAnswer>('/api/calendar/file', form);
    };

    it('is read from CSV and iCal, confirms the tentative dates that hang on it, and is no change the second time', async () => {
      app().setClock('2026-12-28', '09:00');
      street = await Client.as(app(), 'liuchang');
      officer = await Client.as(app(), 'chenli');
      const { id } = await make.signed(district);
      const before = await caseOf(id);
      expect(rectify(before)).toMatchObject({ dueOn: '2027-01-11', explanation: { tentative: true } });
      const depending = await officer.get<{ deadlines: number }>('/api/calendar-changes/depending/2027');
      expect(depending.body.deadlines).toBeGreaterThan(0);

      const read = await upload('2027.csv', csv);
      expect(read.status).toBe(200);
      expect(read.body.rejected.map(({ line }) => line)).toEqual([6, 7]);
      expect(read.body.years).toMatchObject([{ year: 2027, unchanged: 0 }]);
      expect(read.body.years[0]!.added).toHaveLength(4);
      expect(read.body.draft.publish).toEqual([{ year: 2027, source: '国办发明电〔2026〕9号' }]);
      expect((await yearOf(2027)).published).toBeNull();

      const shown = await preview(read.body.draft);
      const line = shown.body.deadlines.find(
        (one) => one.caseId === id && one.step === 'rectify' && one.limitKind === 'outer',
      );
      expect(line?.outcome).toBe('moves');
      await made(read.body.draft);
      const after = rectify(await caseOf(id));
      expect(after).toMatchObject({ dueOn: '2027-01-12', explanation: { tentative: false } });
      expect((await yearOf(2027)).published).toBe('国办发明电〔2026〕9号');

      const second = await upload('2027.csv', csv);
      expect(second.body.draft).toEqual({ days: [], publish: [] });
      expect(second.body.years).toMatchObject([
        { year: 2027, added: [], changed: [], removed: [], unchanged: 4 },
      ]);

      const other = await upload('cn.ics', ical, '国办发明电〔2026〕9号');
      expect(other.body).toMatchObject({ format: 'ical', draft: { days: [], publish: [] } });
      expect(other.body.rejected).toHaveLength(1);
    });

    it('takes out what a newer file no longer has, in GBK too', async () => {
      const gbk = Buffer.concat([
        Buffer.from([
          0xc8, 0xd5, 0xc6, 0xda, 0x2c, 0xc0, 0xe0, 0xd0, 0xcd, 0x2c, 0xc3, 0xfb, 0xb3, 0xc6, 0x0a,
        ]),
        Buffer.from('2027-01-01,'),
        Buffer.from([0xd0, 0xdd, 0x2c, 0xd4, 0xaa, 0xb5, 0xa9, 0x0a]),
      ]);
      const read = await upload('2027.csv', gbk, '国办发明电〔2026〕9号');
      expect(read.body.years[0]).toMatchObject({ added: [], changed: [], unchanged: 1 });
      expect(read.body.years[0]!.removed).toHaveLength(3);
      expect(read.body.draft.days.every(({ kind }) => kind === null)).toBe(true);
    });

    it('is refused with a sentence when the file holds no day', async () => {
      const read = await upload('x.csv', 'a,b\n1,2\n');
      expect([read.status, (read.body as unknown as Problem).code]).toEqual([422, 'calendar.file']);
      expect((await officer.post('/api/calendar/file', {})).status).toBe(422);
    });
  });
});
