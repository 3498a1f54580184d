import ExcelJS from 'exceljs';
import { MailAttachmentRow, MailFileRow } from '../../src/modules/notices/index.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';
import { verifying } from '../support/verifying.js';

interface Row {
  unitId: string;
  name: string;
  figures: Record<string, number>;
}
interface Table {
  day: string;
  rows: Row[];
  departments: Row[];
  trend: { day: string; opened: number; closed: number; overdue: number }[];
}
interface List {
  total: number;
  cases: { id: string }[];
  code?: string;
}

const FIGURES = {
  lead: 'led',
  overdue: 'overdue',
  met: 'met',
  due: 'due',
  done: 'done',
  closed: 'closed',
  watched: 'watched',
  'stage-passed': 'stagePassed',
  'stage-soon': 'stageSoon',
} as const;

describeOnBoth('the second clock and late tasks in mornings and digests', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let desk: ReturnType<typeof verifying>;
  const ids: Record<string, string> = {};
  /** A session does not last longer than its day. */
  let leader: Client;

  const as = (username: string) => Client.as(app(), username);
  const mailTo = async (name: string, rule: string) =>
    (await app().mails()).findLast((one) => one.rule === rule && one.recipientName === name)!;
  const staged = async (milestoneOn: string): Promise<string> => {
    const id = await desk.reported();
    await desk.move(await as('shenhe'), id, 'stage-close', { milestone: '管网通水', milestoneOn });
    return id;
  };
  const task = async (title: string, more: object): Promise<string> => {
    const body = {
      source: 'feedback',
      sourceRound: '第三轮中央督察',
      title,
      problem: '雨污混接 41 处。',
      goal: '完成改造。',
      measures: '分三批改造。',
      type: 'dated',
      startedOn: '2026-01-01',
      partyLeader: '区委副书记 张明',
      governmentLeader: '副区长 冯启明',
      leadId: district.streets[0]!.id,
      assistIds: [],
      streetIds: [],
      superviseIds: [],
      caseIds: [],
      ...more,
    };
    const { status, body: answer } = await (
      await as('chenli')
    ).post<{ id: string }>('/api/rectifications', body);
    expect(status).toBe(201);
    return answer.id;
  };
  const morning = async (day: string) => {
    app().setClock(day, '08:10');
    await app().tick('tick.rollups');
    await app().drain();
    leader = await as('fengqi');
  };
  const table = async (day: string): Promise<Table> =>
    (await leader.get<Table>(`/api/rollups/standing?day=${day}`)).body;
  const list = async (day: string, query: string, by?: Client): Promise<List> =>
    (await (by ?? leader).get<List>(`/api/rollups/standing/cases?day=${day}&${query}`)).body;

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
    desk = verifying(app(), make, district);
    app().setClock('2026-05-08', '09:00');
    ids['passed'] = await staged('2026-05-20');
    ids['soon'] = await staged('2026-06-01');
    ids['ahead'] = await staged('2026-09-30');
    ids['closed'] = await desk.reported();
    await desk.move(await as('shenhe'), ids['closed'], 'close');
    ids['late'] = (await make.dispatched(district)).id;
    ids['other'] = (
      await make.dispatched(district, {
        streetId: district.streets[0]!.id,
        leadUnitId: district.department.id,
      })
    ).id;
    await task('玉带河雨污混接改造', {
      dueOn: '2026-05-10',
      streetIds: [district.streets[1]!.id],
      milestones: [{ what: '改造 41 处', plannedOn: '2026-05-10' }],
    });
    await task('清溪河排口整治', {
      dueOn: '2026-12-31',
      milestones: [
        { what: '排查建档', plannedOn: '2026-05-01' },
        { what: '整治', plannedOn: '2026-12-31' },
      ],
    });
    await task('还没有到期的任务', {
      dueOn: '2026-12-31',
      milestones: [{ what: '整治', plannedOn: '2026-12-31' }],
    });
    await morning('2026-05-22');
    await morning('2026-05-25');
    app().setClock('2026-05-25', '08:30');
    await app().tick('tick.digests');
    await app().drain();
  });

  it.each(['rollup.morning', 'digest.weekly'])(
    'has a block of each in %s, apart from the first clock',
    async (rule) => {
      const mail = await mailTo('吴岭', rule);
      const html = mail.html.replace(/<[^>]+>/g, '|').replace(/\s+/g, ' ');
      for (const words of [mail.text, html]) {
        expect(words).toContain('阶段性办结盯办');
        expect(words).toMatch(/3 件，单独计数/);
        expect(words).toMatch(/过期 5 天/);
        expect(words).toMatch(/节点：5\/20 管网通水/);
        expect(words).toMatch(/整改任务/);
        expect(words).toMatch(/2 项要盯/);
        expect(words).toMatch(/超期 15 天/);
        expect(words).toMatch(/滞后 24 天/);
        expect(words).toContain('玉带河雨污混接改造');
        expect(words).toContain('牵头 梧桐街道');
        expect(words).not.toContain('还没有到期的任务');
      }
      expect(mail.subject).toContain('逾期 2 件');
      expect(mail.text.indexOf('阶段性办结盯办')).toBeGreaterThan(mail.text.indexOf('逾期'));
    },
  );

  it('tells a leader each task once, and adds the clocks up apart', async () => {
    const mail = await mailTo('冯启', 'digest.weekly');
    expect(mail.text).toMatch(/3 件，单独计数/);
    expect(mail.text.split('玉带河雨污混接改造')).toHaveLength(2);
  });

  it('tells the other street of the task it lies in, and of no stage-closed case', async () => {
    const mail = await mailTo('云栖街道', 'digest.weekly');
    const text = (mail ?? (await app().mails()).findLast((one) => one.subject.includes('云栖街道')))!.text;
    expect(text).toContain('1 项要盯');
    expect(text).not.toContain('阶段性办结盯办');
  });

  it('sends the tasks as a sheet of the workbook', async () => {
    const mail = await mailTo('吴岭', 'digest.weekly');
    const link = await app().reads.findOneByOrFail(MailAttachmentRow, { mailId: mail.id });
    const file = await app().reads.findOneByOrFail(MailFileRow, { sha256: link.sha256 });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(file.content, 'base64') as never);
    const names = book.worksheets.map(({ name }) => name);
    expect(names).toEqual(['逾期清单', '各街道对照', '阶段性办结盯办', '整改任务']);
    const rows = book.getWorksheet('整改任务')!.getSheetValues().slice(4) as unknown[][];
    expect(rows.map((row) => row.slice(2, 4))).toEqual([
      ['已过期限', 15],
      ['滞后', 24],
    ]);
  });

  it('counts a stage-closed case as done only for the figures that the inspection says, morning by morning', async () => {
    const street = async (day: string) =>
      (await table(day)).rows.find(({ unitId }) => unitId === district.streets[0]!.id)!.figures;
    // Led: three stage-closed, one closed, one late.
    expect(await street('2026-05-25')).toMatchObject({
      led: 5,
      judged: 5,
      done: 4,
      closed: 1,
      watched: 3,
      stagePassed: 1,
      stageSoon: 1,
      overdue: 1,
      met: 4,
      metInTime: 4,
      due: 5,
      dueDone: 4,
    });
    const officer = await as('chenli');
    const path = `/api/follow-up-rules?campaignId=${district.campaign.id}`;
    const none = { countsStageClosed: [], writeOffDays: 20 };
    expect((await (await as('shenhe')).put(path, none, { 'if-match': '"0"' })).status).toBe(403);
    expect(
      (await officer.put(path, { ...none, countsStageClosed: ['closed'] }, { 'if-match': '"0"' })).status,
    ).toBe(422);
    expect((await officer.put(path, none, { 'if-match': '"0"' })).status).toBe(204);
    expect((await officer.put(path, none, { 'if-match': '"0"' })).status).toBe(412);
    await morning('2026-05-26');
    expect(await street('2026-05-26')).toMatchObject({
      led: 5,
      done: 1,
      closed: 1,
      watched: 3,
      met: 1,
      metInTime: 1,
      due: 5,
      dueDone: 1,
    });
    expect(await street('2026-05-25')).toMatchObject({ done: 4, met: 4 });
    const rate = /梧桐街道.*?(\d+\.\d%)/s;
    app().setClock('2026-05-26', '09:00');
    const { body } = await (
      await as('wuling')
    ).get<{ text: string }>(`/api/digests/draft?week=2026-W22&unitId=${district.streets[0]!.id}`);
    // Of the street's six limits that ran out one was kept by a closure.
    expect(rate.exec(body.text.slice(body.text.indexOf('全区对照')))?.[1]).toBe('16.7%');
  });

  it('opens behind each number of a row and of the sum the very cases that were counted', async () => {
    for (const day of ['2026-05-25', '2026-05-26']) {
      const { rows, departments } = await table(day);
      for (const [figure, field] of Object.entries(FIGURES)) {
        for (const { unitId, figures } of [...rows, ...departments])
          expect([day, figure, (await list(day, `figure=${figure}&unitId=${unitId}`)).total]).toEqual([
            day,
            figure,
            figures[field]!,
          ]);
        for (const [name, units] of [
          ['streets', rows],
          ['departments', departments],
        ] as const) {
          const sum = units.reduce((total, { figures }) => total + figures[field]!, 0);
          expect([name, figure, (await list(day, `figure=${figure}&list=${name}`)).total]).toEqual([
            name,
            figure,
            sum,
          ]);
        }
      }
    }
    const passed = await list('2026-05-25', `figure=stage-passed&list=streets&paired=true`);
    expect(passed.cases.map(({ id }) => id)).toEqual([ids['passed']]);
  });

  it('opens behind each point of the trend the cases of that morning, whoever leads them', async () => {
    const { trend } = await table('2026-05-26');
    expect(trend.map(({ day }) => day)).toEqual(['2026-05-22', '2026-05-25', '2026-05-26']);
    for (const point of trend)
      for (const [figure, n] of [
        ['opened', point.opened],
        ['closed-since', point.closed],
        ['own-overdue', point.overdue],
      ] as const)
        expect([point.day, figure, (await list(point.day, `figure=${figure}`)).total]).toEqual([
          point.day,
          figure,
          n,
        ]);
    // The case that the department leads counts in the street where it lies.
    const late = await list('2026-05-25', 'figure=own-overdue');
    expect(late.cases.map(({ id }) => id).toSorted()).toEqual([ids['late'], ids['other']].toSorted());
    expect(trend.find(({ day }) => day === '2026-05-25')!.overdue).toBe(2);
    expect((await list('2026-05-25', 'figure=own-overdue', await as('hanlei'))).total).toBe(0);
  });
});
