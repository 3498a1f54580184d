import ExcelJS from 'exceljs';
import { CaseRow } from '../../src/modules/cases/index.js';
import { DeadlineRow } from '../../src/modules/deadlines/index.js';
import { HistoryEntryRow } from '../../src/modules/history/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { importing } from '../support/importing.js';
import { describeOnBoth } from '../support/on-both.js';
import { reportAs } from '../support/reported.js';
import { verifying } from '../support/verifying.js';

interface Line {
  id: string;
  version: number;
  title: string;
  status: string;
  milestone: string | null;
  milestoneOn: string | null;
  standing: string;
  light: { colour: string; hollow: boolean; overdue: { amount: number } | null };
  progress: { note: string | null; byName: string } | null;
  verbs: string[];
}
interface List {
  counts: Record<string, number>;
  items: Line[];
  total: number;
}
interface Problem {
  code: string;
  detail: string;
}

describeOnBoth('阶段性办结盯办', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let desk: ReturnType<typeof verifying>;
  const ids: Record<string, string> = {};

  const as = (username: string) => Client.as(app(), username);
  const watch = async (username: string, query = ''): Promise<List> =>
    (await (await as(username)).get<List>(`/api/stage-closed?${query}`)).body;
  const lineOf = async (username: string, id: string): Promise<Line | undefined> =>
    (await watch(username)).items.find((one) => one.id === id);
  const staged = async (milestoneOn: string, more = {}): Promise<string> => {
    const id = await desk.reported(more);
    const done = await desk.move(await as('shenhe'), id, 'stage-close', {
      milestone: '改造完工',
      milestoneOn,
    });
    expect(done.status).toBe(204);
    return id;
  };
  const next = async (username: string, id: string, body: object, version?: number) => {
    const seen = version ?? (await make.caseOf(id)).version;
    return (await as(username)).post<Problem>(`/api/cases/${id}/next-milestone`, body, {
      'if-match': `"${seen}"`,
    });
  };
  const REACHED = { note: '一期已完工，现场看过', milestone: '二期通水', milestoneOn: '2026-09-30' };

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
    desk = verifying(app(), make, district);
    app().setClock('2026-05-20', '09:00');
    ids['passed'] = await staged('2026-05-22');
    ids['today'] = await staged('2026-05-25');
    ids['soon'] = await staged('2026-06-04');
    ids['ahead'] = await staged('2026-06-05');
    app().setClock('2026-05-25', '10:00');
  });

  describe('has one way in, and none of it is without a milestone', () => {
    it('not at the verify desk', async () => {
      const id = await desk.reported();
      const reviewer = await as('shenhe');
      for (const body of [
        {},
        { milestone: '改造完工' },
        { milestoneOn: '2026-06-30' },
        { milestone: ' ', milestoneOn: '2026-06-30' },
        { milestone: '改造完工', milestoneOn: '2026-05-25' },
        { milestone: '改造完工', milestoneOn: '2026-02-30' },
      ])
        expect([body, (await desk.move(reviewer, id, 'stage-close', body)).status]).toEqual([body, 422]);
      expect(await make.caseOf(id)).toMatchObject({ status: 'reported', closure: 'OPEN' });
    });

    it('not by a bulk edit, nor by the edit of one', async () => {
      const { id, version } = await make.registered(district);
      const officer = await as('chenli');
      const change = { closure: 'STAGE_CLOSED', status: 'stage-closed' };
      await officer.post('/api/cases/bulk-edits', { items: [{ caseId: id, version }], ...change });
      await officer.patch(`/api/cases/${id}`, change, { 'if-match': `"${version}"` });
      expect(await make.caseOf(id)).toMatchObject({ status: 'registered', closure: 'OPEN' });
    });

    it('not by a file that claims it', async () => {
      const before = await app().reads.countBy(CaseRow, { closure: 'STAGE_CLOSED' });
      const desktop = importing(app(), await as('chenli'), district.campaign.id);
      const run = await desktop.upload('layout-a-round3.csv');
      const claims = run.body.rows.filter(({ findings }) =>
        findings.some(({ code }) => code === 'closure.claimed'),
      );
      expect(claims.length).toBeGreaterThan(3);
      expect((await desktop.commit(run.body.id, true)).body.state).toBe('committed');
      expect(await app().reads.countBy(CaseRow, { closure: 'STAGE_CLOSED' })).toBe(before);
      expect((await watch('chenli')).counts.watched).toBe(4);
    });
  });

  it('is judged by the milestone, on a clock of its own, ten days ahead', async () => {
    const { counts, items, total } = await watch('chenli');
    expect([counts, total]).toEqual([{ watched: 4, passed: 1, today: 1, soon: 1, ahead: 1, paused: 0 }, 4]);
    expect(items.map(({ id, standing }) => [id, standing])).toEqual([
      [ids['passed'], 'passed'],
      [ids['today'], 'today'],
      [ids['soon'], 'soon'],
      [ids['ahead'], 'ahead'],
    ]);
    expect(items.map(({ light: { colour, hollow } }) => [colour, hollow])).toEqual([
      ['red', true],
      ['orange', true],
      ['yellow', true],
      ['green', true],
    ]);
    expect(items[0]).toMatchObject({ milestone: '改造完工', milestoneOn: '2026-05-22' });
    expect(items[0]!.light.overdue?.amount).toBe(3);
    const soon = await watch('chenli', 'standing=soon');
    expect([soon.items.map(({ id }) => id), soon.total, soon.counts.watched]).toEqual([[ids['soon']], 1, 4]);
  });

  it('warns as early as the campaign says', async () => {
    const officer = await as('chenli');
    const path = `/api/campaigns/${district.campaign.id}`;
    expect((await officer.patch(path, { followUpYellowDays: 11 })).status).toBeLessThan(300);
    expect((await lineOf('chenli', ids['ahead']!))?.standing).toBe('soon');
    await officer.patch(path, { followUpYellowDays: 9 });
    expect((await lineOf('chenli', ids['soon']!))?.standing).toBe('ahead');
    await officer.patch(path, { followUpYellowDays: 10 });
    expect((await lineOf('chenli', ids['soon']!))?.standing).toBe('soon');
  });

  it('is never part of the first clock, whatever else of the case is due', async () => {
    const { body } = await (
      await as('chenli')
    ).get<{ figures: Record<string, { now: number }> }>(`/api/workbench?campaignId=${district.campaign.id}`);
    const { overdue, dueToday, dueSoon, inTime, milestonePassed } = body.figures;
    expect(milestonePassed!.now).toBe(1);
    const mine = Object.values(ids);
    for (const view of ['overdue', 'due-today', 'due-soon', 'in-time']) {
      const list = await (
        await as('chenli')
      ).get<{ items: { id: string }[] }>(`/api/cases?view=${view}&limit=100`);
      expect(list.body.items.filter(({ id }) => mine.includes(id))).toEqual([]);
    }
    expect([overdue, dueToday, dueSoon, inTime].every((one) => one !== undefined)).toBe(true);
  });

  it('shows each reader the own cases and the verb that is owed', async () => {
    const verbs = async (username: string) =>
      (await watch(username)).items
        .filter(({ id }) => Object.values(ids).includes(id))
        .map((one) => one.verbs);
    expect(await verbs('liuchang')).toEqual([['report'], ['report'], ['report'], ['report']]);
    expect(await verbs('chenli')).toEqual([
      ['next-milestone', 'urge'],
      ['next-milestone', 'urge'],
      ['urge'],
      [],
    ]);
    expect(await verbs('fengqi')).toEqual([[], [], [], []]);
    expect((await watch('hanlei')).counts.watched).toBe(0);
    expect((await watch('fengqi', 'paired=true')).counts.watched).toBe(4);
    const other = district.streets[1]!.id;
    expect((await watch('chenli', `homeUnitId=${other}`)).counts.watched).toBe(0);
  });

  it('stays on the list while it is verified again, sent back and worked on', async () => {
    const id = ids['today']!;
    const street = await as('liuchang');
    await street.post(`/api/cases/${id}/notes`, { note: '管线已铺 800 米' });
    expect((await lineOf('liuchang', id))?.progress).toMatchObject({
      note: '管线已铺 800 米',
      byName: '刘畅',
    });
    await reportAs(app(), 'liuchang', id);
    expect(await lineOf('shenhe', id)).toMatchObject({
      status: 'reported',
      standing: 'today',
      verbs: ['verify'],
    });
    expect((await next('shenhe', id, REACHED)).body.code).toBe('follow_up.not_stage_closed');
    await desk.move(await as('shenhe'), id, 'send-back', { reason: '缺照片' });
    expect(await lineOf('liuchang', id)).toMatchObject({ status: 'sent-back', verbs: ['report'] });
    await reportAs(app(), 'liuchang', id);
    await desk.move(await as('shenhe'), id, 'close');
    expect(await lineOf('shenhe', id)).toBeUndefined();
  });

  it('gets another milestone once one was reached, late or not, and keeps what was', async () => {
    const id = ids['passed']!;
    expect((await next('liuchang', id, REACHED)).status).toBe(403);
    expect((await next('chenli', id, { ...REACHED, milestoneOn: '2026-05-25' })).body.code).toBe(
      'follow_up.milestone_not_ahead',
    );
    expect((await next('chenli', id, { ...REACHED, note: '' })).status).toBe(422);
    const { version } = await make.caseOf(id);
    const both = await Promise.all([
      next('chenli', id, REACHED, version),
      next('shenhe', id, REACHED, version),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([204, 412]);
    expect(await lineOf('chenli', id)).toMatchObject({
      standing: 'ahead',
      milestone: '二期通水',
      milestoneOn: '2026-09-30',
      progress: { note: REACHED.note },
    });
    const rows = await app().reads.find(DeadlineRow, {
      where: { subjectId: id, step: 'milestone' },
      order: { startAt: 'ASC' },
    });
    expect(rows.map(({ state, dueOn }) => [state, dueOn])).toEqual([
      ['met', '2026-05-22'],
      ['open', '2026-09-30'],
    ]);
    expect(rows[0]!.settledAt! > rows[0]!.dueAt).toBe(true);
    const entries = await app().reads.findBy(HistoryEntryRow, {
      subjectId: id,
      action: 'case.next-milestone',
    });
    expect(entries.map(({ data }) => data)).toEqual([
      {
        reached: '改造完工',
        reachedOn: '2026-05-22',
        milestone: '二期通水',
        milestoneOn: '2026-09-30',
      },
    ]);
    expect((await make.caseOf(id)).closure).toBe('STAGE_CLOSED');
  });

  it('takes a case whose milestone is lost for one that has passed', async () => {
    const id = await staged('2026-08-01');
    await app()
      .get(UnitOfWork)
      .run((tx) => tx.update(DeadlineRow, { subjectId: id, step: 'milestone' }, { state: 'void' }));
    expect(await lineOf('chenli', id)).toMatchObject({ standing: 'passed', light: { colour: 'none' } });
    expect((await next('chenli', id, REACHED)).status).toBe(204);
    expect((await lineOf('chenli', id))?.standing).toBe('ahead');
  });

  it('is exported as it is listed', async () => {
    const { status, body } = await (await as('liuchang')).file('/api/stage-closed/xlsx?standing=soon');
    expect(status).toBe(200);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(body as never);
    const rows = book.worksheets[0]!.getSheetValues().slice(4) as unknown[][];
    expect(rows).toHaveLength(1);
    expect(rows[0]!.slice(6, 11)).toEqual(['阶段性办结', '改造完工', '2026-06-04', '临近节点', 10]);
    expect((await (await as('hanlei')).file('/api/stage-closed/xlsx')).status).toBe(200);
  });
});
