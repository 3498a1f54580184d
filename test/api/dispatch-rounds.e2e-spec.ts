import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { IsNull, Not } from 'typeorm';
import {
  DispatchLinkRow,
  DispatchOwedRow,
  DispatchRoundRow,
  OpenRound,
} from '../../src/modules/dispatch-rounds/index.js';
import { EvidenceFileRow } from '../../src/modules/evidence/index.js';
import { HistoryEntryRow } from '../../src/modules/history/index.js';
import { NoticeRow, type MailRow } from '../../src/modules/notices/index.js';
import type { UnitRow } from '../../src/modules/organisation/index.js';
import { UnitRow as Units } from '../../src/modules/organisation/index.js';
import {
  RectificationMilestoneRow,
  RectificationProgressRow,
} from '../../src/modules/rectification/index.js';
import { SlipProposalRow } from '../../src/modules/slips/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Client, type Answer as Reply } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';
import { tinyPng } from '../support/png.js';

interface Problem {
  code: string;
  detail: string;
  errors?: { field: string; code: string }[];
}
interface FormTask {
  id: string;
  version: number;
  taskId: string;
  number: string;
  title: string;
  state: string;
  daysLate: number;
  milestones: { id: string; what: string; doneOn: string | null }[];
  last: { month: string; text: string } | null;
  answer: Said;
  files: { id: string; name: string }[];
}
interface Form {
  unitName: string;
  rounds: { id: string; month: string; dueOn: string; endsOn: string }[];
  tasks: FormTask[];
}
interface Said {
  kind: 'progress' | 'no-change';
  text: string;
  reason: string;
  obstacle: string;
  expectedOn: string | null;
  ticks: { milestoneId: string; doneOn: string }[];
}
interface Round {
  id: string;
  month: string;
  dueOn: string;
  over: boolean;
  owed: number;
  answered: number;
  answeredLate: number;
  lateOpen: number;
  units: { id: string; name: string; colour: string | null; lateOpen: number; links: { id: string }[] }[];
  lines: {
    unitId: string;
    number: string;
    state: string;
    daysLate: number;
    colour: string | null;
    byToken: boolean;
  }[];
  history: { action: string; byToken: boolean }[];
}

const RULES = {
  on: true,
  dayOfMonth: 23,
  nextWorkingDay: true,
  hour: 9,
  answerDays: 3,
  unit: 'working-day',
  lateDays: 20,
  remindBefore: [1, 0],
  remindAfter: [1, 3],
  thenEvery: 3,
  tell: ['heads', 'clerks'],
  linkToMailbox: true,
  lights: [
    { id: 'blue-late', colour: 'blue', trigger: 'late-answer', days: 1, propose: true, on: true },
    { id: 'yellow-late', colour: 'yellow', trigger: 'late-answer', days: 3, propose: true, on: true },
    { id: 'red-behind', colour: 'red', trigger: 'behind', days: 30, propose: true, on: true },
  ],
};

const said = (more: Partial<Said> = {}): Said => ({
  kind: 'progress',
  text: '完成混接点改造 12 处。',
  reason: '',
  obstacle: '',
  expectedOn: null,
  ticks: [],
  ...more,
});

describeOnBoth('the monthly round', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let mute: UnitRow;
  let officer: Client;
  let street: Client;
  let other: Client;

  /** A session ends with its day, so everybody signs in again. */
  const on = async (day: string, time = '09:05'): Promise<void> => {
    app().setClock(day, time);
    officer = await Client.as(app(), 'chenli');
    street = await Client.as(app(), 'liuchang');
    other = await Client.as(app(), 'hanlei');
  };
  const tick = (): Promise<void> => app().tick('tick.dispatch-rounds');
  const open = async (title: string, lead: UnitRow): Promise<string> => {
    const answer = await officer.post<{ id: string }>('/api/rectifications', {
      source: 'feedback',
      sourceRound: '第三轮中央督察',
      sourceNo: '第 12 项',
      title,
      problem: '雨污混接 41 处。',
      goal: '2026 年底前完成改造。',
      measures: '逐处排查，分批改造。',
      type: 'dated',
      startedOn: '2026-05-01',
      dueOn: '2026-12-31',
      leadId: lead.id,
      assistIds: [],
      streetIds: [],
      superviseIds: [],
      caseIds: [],
      milestones: [
        { what: '排查建档', plannedOn: '2026-05-31' },
        { what: '改造完成', plannedOn: '2026-12-31' },
      ],
    });
    expect(answer.status).toBe(201);
    return answer.body.id;
  };
  const form = async (client = street): Promise<Form> =>
    (await client.get<Form>('/api/dispatch-answers')).body;
  const roundOf = async (client = officer): Promise<Round> => {
    const [newest] = (await client.get<Round[]>('/api/dispatch-rounds')).body;
    return (await client.get<Round>(`/api/dispatch-rounds/${newest!.id}`)).body;
  };
  const letters = async (name: string): Promise<MailRow[]> =>
    (await app().mails()).filter((mail) => mail.rule.startsWith('dispatch.') && mail.recipientName === name);
  /** The newest message that really left for that address, as the mailbox has it. */
  const delivered = (address: string): string => {
    const box = join(app().dataDir, 'mailbox');
    const all = readdirSync(box)
      .toSorted()
      .map((name) => readFileSync(join(box, name), 'utf8'));
    return all.filter((text) => text.includes(address)).at(-1) ?? '';
  };
  const tokenIn = (message: string): string => {
    const plain = message.replace(/=\r?\n/g, '').replaceAll('=23', '#');
    return /answer#([A-Za-z0-9_-]{43})/.exec(plain)?.[1] ?? '';
  };
  const nobody = (): Client => new Client(app().url);
  const byLink = <T>(
    token: string,
    method: string,
    path = '',
    body?: unknown,
    more = {},
  ): Promise<Reply<T>> =>
    nobody().send<T>(method, `/api/public/dispatch-answers${path}`, body, {
      'x-dispatch-link': token,
      ...more,
    });

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
    mute = await make.unit(
      '区水投公司',
      'department',
      await app().reads.findOneByOrFail(Units, { kind: 'district' }),
    );
    await app()
      .get(UnitOfWork)
      .run((tx) => tx.update(Units, { id: mute.id }, { dutyEmail: 'zhiban@shuitou.example' }));
    await on('2026-05-20');
    await open('玉带河雨污混接改造', district.streets[0]!);
    await open('青石巷油烟整治', district.streets[0]!);
    await open('云栖湖岸线清理', district.streets[1]!);
    await open('泵站提标改造', mute);
  });

  it('opens nothing before somebody has set the rules', async () => {
    await on('2026-05-26');
    await tick();
    expect(await app().reads.countBy(DispatchRoundRow, {})).toBe(0);
    const rules = await officer.get<{ version: number; on: boolean }>('/api/dispatch-rules');
    expect(rules.body).toMatchObject({ version: 0, on: false });
  });

  it('refuses rules that do not hold, and a second officer who did not see the first', async () => {
    const put = (body: object, version = 0): Promise<Reply<Problem>> =>
      officer.put<Problem>('/api/dispatch-rules', body, { 'if-match': `"${version}"` });
    expect((await put({ ...RULES, dayOfMonth: 31 })).status).toBe(422);
    expect((await put({ ...RULES, remindBefore: [5] })).body.errors?.[0]).toMatchObject({
      field: 'remindBefore',
    });
    await on('2026-05-20');
    expect((await put(RULES)).status).toBe(204);
    expect((await put(RULES)).status).toBe(412);
    expect((await street.get('/api/dispatch-rules')).status).toBe(403);
    // 23 May 2026 is a Saturday.
    const rules = await officer.get<{ nextOpening: string }>('/api/dispatch-rules');
    expect(rules.body.nextOpening).toBe('2026-05-25T01:00:00.000Z');
  });

  it('opens once, on the next working day, though two workers run the tick at once and again', async () => {
    await on('2026-05-23');
    await tick();
    expect(await app().reads.countBy(DispatchRoundRow, {})).toBe(0);
    await on('2026-05-25');
    const opened = await Promise.all([app().get(OpenRound).due(), app().get(OpenRound).due()]);
    expect(opened.filter(Boolean)).toHaveLength(1);
    await tick();
    await tick();
    expect(await app().reads.find(DispatchRoundRow)).toMatchObject([
      { month: '2026-05', openedOn: '2026-05-25', dueOn: '2026-05-28', endsOn: '2026-06-17' },
    ]);
    expect(await app().reads.countBy(DispatchOwedRow, {})).toBe(4);
    const again = await officer.post<Problem>('/api/dispatch-rounds');
    expect([again.status, again.body.code]).toEqual([409, 'dispatch.round_opened']);
  });

  it('tells each person once in one mail for all tasks, with a row in the send log for each', async () => {
    const [mail, ...more] = await letters('刘畅');
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ rule: 'dispatch.opened', state: 'sent' });
    expect(mail?.subject).toContain('待填报 2 项');
    expect(mail?.text).toContain('玉带河雨污混接改造');
    expect(mail?.text).not.toContain('云栖湖岸线清理');
    const rows = await app().reads.findBy(NoticeRow, { mailId: mail!.id });
    expect(rows.map(({ decision, tier }) => [decision, tier])).toEqual([
      ['bundled', 'opened'],
      ['bundled', 'opened'],
    ]);
    expect(await letters('吴岭')).toHaveLength(1);
    expect(await letters('韩磊')).toHaveLength(1);
  });

  it('a unit without an account gets a link whose token stands in no table', async () => {
    const [mail] = await letters('区水投公司');
    const token = tokenIn(delivered('zhiban@shuitou.example'));
    expect(token).toHaveLength(43);
    const [link] = await app().reads.find(DispatchLinkRow);
    expect(mail?.html).toContain(`__secret_link_${link!.id}__`);
    for (const kept of [JSON.stringify(link), mail!.html, mail!.text]) expect(kept).not.toContain(token);
  });

  it('the form shows what the unit owes, and nothing of others', async () => {
    const { unitName, rounds, tasks } = await form();
    expect(unitName).toBe('梧桐街道');
    expect(rounds).toMatchObject([{ month: '2026-05', dueOn: '2026-05-28' }]);
    expect(tasks.map(({ title }) => title)).toEqual(['玉带河雨污混接改造', '青石巷油烟整治']);
    expect((await form(other)).tasks.map(({ title }) => title)).toEqual(['云栖湖岸线清理']);
    const foreign = await other.get<Problem>(`/api/dispatch-answers?unitId=${district.streets[0]!.id}`);
    expect(foreign.status).toBe(404);
  });

  const save = (
    client: Client,
    task: FormTask,
    answer: object,
  ): Promise<Reply<Problem & { version: number }>> =>
    client.put(`/api/dispatch-answers/${task.id}`, answer, { 'if-match': `"${task.version}"` });
  const submit = (client: Client, items: { task: FormTask; answer: Said }[]): Promise<Reply<Problem>> =>
    client.post('/api/dispatch-answers/submit', {
      items: items.map(({ task: { id, version }, answer }) => ({ id, version, answer })),
    });

  it('a half-filled answer survives, of two clerks the second is told, and a foreign one is not there', async () => {
    const [task] = (await form()).tasks;
    const half = said({ text: '开', obstacle: '管位冲突' });
    expect((await save(street, task!, half)).body.version).toBe(2);
    const late = await save(street, task!, said());
    expect([late.status, late.body.detail]).toEqual([412, expect.stringContaining('刘畅')]);
    expect((await save(other, task!, said())).status).toBe(404);
    expect((await form()).tasks[0]).toMatchObject({ version: 2, answer: half });
    // A draft is the unit's own.
    expect(JSON.stringify(await roundOf())).not.toContain('管位冲突');
  });

  it('refuses what is not filled in at its field, and takes all or none', async () => {
    const [first, second] = (await form()).tasks;
    const answer = await submit(street, [
      { task: first!, answer: said() },
      { task: second!, answer: said({ kind: 'no-change', reason: '' }) },
    ]);
    expect([answer.status, answer.body.errors?.map(({ field }) => field)]).toEqual([422, ['items.1.reason']]);
    expect(await app().reads.countBy(RectificationProgressRow, {})).toBe(0);
  });

  it('an answer becomes progress, ticks and files of the task in one go', async () => {
    const [task] = (await form()).tasks;
    const upload = new FormData();
    upload.set('kind', 'after');
    upload.set('file', new Blob([tinyPng('done')], { type: 'image/png' }), '改造后.png');
    expect((await street.post(`/api/dispatch-answers/${task!.id}/evidence`, upload)).status).toBe(201);
    await on('2026-05-27', '10:00');
    const milestone = task!.milestones[0]!;
    const answer = said({
      obstacle: '管位冲突 2 处',
      expectedOn: '2026-11-30',
      ticks: [{ milestoneId: milestone.id, doneOn: '2026-05-26' }],
    });
    const twice = await Promise.all([
      submit(street, [{ task: task!, answer }]),
      submit(street, [{ task: task!, answer }]),
    ]);
    expect(twice.map(({ status }) => status).toSorted()).toEqual([204, 409]);
    const [entry, ...more] = await app().reads.findBy(RectificationProgressRow, { taskId: task!.taskId });
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      month: '2026-05',
      text: '完成混接点改造 12 处。（预计 2026-11-30 完成）',
      obstacle: '管位冲突 2 处',
      recordedByName: '刘畅',
    });
    expect(await app().reads.findBy(EvidenceFileRow, { subjectId: entry!.id })).toHaveLength(1);
    const row = await app().reads.findOneByOrFail(RectificationMilestoneRow, { id: milestone.id });
    expect(row.doneOn).toBe('2026-05-26');
    expect((await roundOf()).lines.find(({ number }) => number === task!.number)).toMatchObject({
      state: 'answered',
      daysLate: 0,
      byToken: false,
    });
  });

  it('a refused tick takes the whole answer back', async () => {
    const [, task] = (await form()).tasks;
    const ticks = [{ milestoneId: task!.milestones[0]!.id, doneOn: '2026-06-20' }];
    const answer = await submit(street, [{ task: task!, answer: said({ ticks }) }]);
    expect([answer.status, answer.body.code]).toEqual([422, 'rectification.milestone_day']);
    expect((await form()).tasks[1]?.state).toBe('open');
    expect(await app().reads.countBy(RectificationProgressRow, { taskId: task!.taskId })).toBe(0);
  });

  it('reminds the day before of what is open only, once, and not at night', async () => {
    await on('2026-05-27', '23:10');
    await tick();
    expect(await letters('刘畅')).toHaveLength(1);
    await on('2026-05-27', '10:20');
    await tick();
    await tick();
    const [, mail, ...more] = await letters('刘畅');
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ rule: 'dispatch.remind' });
    expect(mail?.text).toContain('青石巷油烟整治');
    expect(mail?.text).not.toContain('玉带河雨污混接改造');
  });

  it('the link opens one unit’s open tasks, keeps drafts, and logs that it was opened', async () => {
    const token = tokenIn(delivered('zhiban@shuitou.example'));
    const first = await byLink<Form>(token, 'GET');
    expect(first.status).toBe(200);
    expect(first.headers.get('x-robots-tag')).toContain('noindex');
    expect(first.headers.get('cache-control')).toBe('no-store');
    expect(first.body.tasks.map(({ title }) => title)).toEqual(['泵站提标改造']);
    const [task] = first.body.tasks;
    const saved = await byLink<{ version: number }>(token, 'PUT', `/${task!.id}`, said({ text: '开' }), {
      'if-match': `"${task!.version}"`,
    });
    expect(saved.status).toBe(200);
    expect((await byLink<Form>(token, 'GET')).body.tasks[0]?.answer.text).toBe('开');
    expect((await roundOf()).history.filter(({ action }) => action === 'dispatch.open-link')).toMatchObject([
      { byToken: true },
    ]);
  });

  it('the link reaches nothing of another unit and no other route', async () => {
    const token = tokenIn(delivered('zhiban@shuitou.example'));
    const [foreign] = (await form(other)).tasks;
    const answer = await byLink<Problem>(token, 'PUT', `/${foreign!.id}`, said(), { 'if-match': '"1"' });
    expect(answer.status).toBe(404);
    const items = [{ id: foreign!.id, version: 1, answer: said() }];
    expect((await byLink(token, 'POST', '/submit', { items, name: '李工' })).status).toBe(422);
    const upload = new FormData();
    upload.set('kind', 'after');
    upload.set('file', new Blob([tinyPng('other')], { type: 'image/png' }), '别家.png');
    expect((await byLink(token, 'POST', `/${foreign!.id}/evidence`, upload)).status).toBe(404);
    const session = await nobody().get('/api/dispatch-answers', { 'x-dispatch-link': token });
    expect(session.status).toBe(401);
  });

  it('the link is used once, by a name, and told so in the history', async () => {
    const token = tokenIn(delivered('zhiban@shuitou.example'));
    const [task] = (await byLink<Form>(token, 'GET')).body.tasks;
    const items = [{ id: task!.id, version: task!.version, answer: said({ text: '泵站土建完成。' }) }];
    expect((await byLink<Problem>(token, 'POST', '/submit', { items, name: ' ' })).status).toBe(422);
    const twice = await Promise.all(
      [1, 2].map(() => byLink<Problem>(token, 'POST', '/submit', { items, name: '李工' })),
    );
    expect(twice.map(({ status }) => status).toSorted()).toEqual([204, 404]);
    expect((await byLink<Problem>(token, 'GET')).body.code).toBe('dispatch.link_closed');
    const [entry] = await app().reads.findBy(RectificationProgressRow, { taskId: task!.taskId });
    expect(entry).toMatchObject({
      text: '泵站土建完成。',
      recordedByName: '李工（凭链接）',
      unitName: '区水投公司',
    });
    const [row] = await app().reads.findBy(HistoryEntryRow, {
      subjectType: 'dispatch-round',
      action: 'dispatch.answer',
      actorUnit: '区水投公司',
    });
    expect(row).toMatchObject({ actorName: '李工（凭链接）', data: { byToken: true } });
  });

  it('lists who is late and how late, and lights by rule', async () => {
    await on('2026-05-29', '10:00');
    await tick();
    let round = await roundOf();
    expect(round).toMatchObject({ owed: 4, answered: 2, lateOpen: 2 });
    expect(round.units.find(({ name }) => name === '云栖街道')).toMatchObject({
      lateOpen: 1,
      colour: 'blue',
    });
    // 30 and 31 May are a weekend.
    await on('2026-06-02', '10:00');
    await tick();
    round = await roundOf();
    expect(
      round.lines.filter(({ state }) => state === 'open').map((one) => [one.daysLate, one.colour]),
    ).toEqual([
      [3, 'yellow'],
      [3, 'yellow'],
    ]);
    // A street sees its own.
    expect((await roundOf(other)).lines).toHaveLength(1);
    expect((await roundOf(other)).history).toEqual([]);
  });

  it('proposes a slip for each once, lets the milder one go, and the officer issues it about the task', async () => {
    await tick();
    await tick();
    const rows = await app().reads.find(SlipProposalRow, {
      where: { taskId: Not(IsNull()) },
      order: { id: 'ASC' },
    });
    expect(rows.map(({ colour, state }) => `${colour} ${state}`).toSorted()).toEqual([
      'blue lapsed',
      'blue lapsed',
      'yellow open',
      'yellow open',
    ]);
    // The round of the case rules leaves them alone.
    await app().tick('tick.slips');
    const proposals = await officer.get<{
      items: { id: string; unit: { name: string }; why: string; case: null; task: { title: string } }[];
    }>('/api/slip-proposals');
    const mine = proposals.body.items.find(({ unit }) => unit.name === '云栖街道')!;
    expect(mine).toMatchObject({
      why: '2026-05 月调度逾期未报 3 天',
      case: null,
      task: { title: '云栖湖岸线清理' },
    });
    const issued = await officer.post<{ slips: { id: string }[] }>('/api/slip-proposals/issue', {
      ids: [mine.id],
    });
    expect(issued.status).toBe(200);
    await app().drain();
    const slip = await other.get<{ tasks: { title: string }[]; cases: unknown[]; version: number }>(
      `/api/colour-slips/${issued.body.slips[0]!.id}`,
    );
    expect(slip.body).toMatchObject({ cases: [], tasks: [{ title: '云栖湖岸线清理' }] });
    expect((await other.file(`/api/colour-slips/${issued.body.slips[0]!.id}/docx`)).status).toBe(200);
    const mail = (await app().mails()).findLast(({ rule }) => rule === 'slip.issued');
    expect(mail?.text).toContain('云栖湖岸线清理');
    const received = await other.post(
      `/api/colour-slips/${issued.body.slips[0]!.id}/receive`,
      { receipt: '今天补报' },
      { 'if-match': `"${slip.body.version}"` },
    );
    expect(received.status).toBe(204);
    await tick();
    expect(await app().reads.countBy(SlipProposalRow, { state: 'open' })).toBe(1);
  });

  it('an answer takes back what was proposed for its absence, and stops the reminders', async () => {
    const before = (await letters('刘畅')).length;
    const [, task] = (await form()).tasks;
    const answer = said({ kind: 'no-change', text: '', reason: '汛期暂停开挖。' });
    expect((await submit(street, [{ task: task!, answer }])).status).toBe(204);
    expect(await app().reads.countBy(SlipProposalRow, { state: 'open' })).toBe(0);
    await on('2026-06-05', '10:00');
    await tick();
    expect(await letters('刘畅')).toHaveLength(before);
    const line = (await roundOf()).lines.find(({ number }) => number === task!.number);
    expect(line).toMatchObject({ state: 'answered', daysLate: 3 });
  });

  it('an officer reminds a unit at once, and is told when nothing is owed', async () => {
    const round = await roundOf();
    const remind = (unit: UnitRow): Promise<Reply<Problem & { letters: number }>> =>
      officer.post(`/api/dispatch-rounds/${round.id}/units/${unit.id}/remind`);
    const before = (await letters('韩磊')).length;
    expect((await remind(district.streets[1]!)).body.letters).toBe(1);
    await app().drain();
    expect(await letters('韩磊')).toHaveLength(before + 1);
    expect((await remind(mute)).body.code).toBe('dispatch.nobody_owes');
    const forbidden = await street.post(`/api/dispatch-rounds/${round.id}/units/${mute.id}/remind`);
    expect(forbidden.status).toBe(403);
  });

  it('a link goes to a given address, the one before opens nothing, and it can be made void', async () => {
    const round = await roundOf();
    const unit = district.streets[1]!;
    const send = (address: string): Promise<Reply<Problem>> =>
      officer.post(`/api/dispatch-rounds/${round.id}/units/${unit.id}/link`, { address });
    expect((await send('not an address')).status).toBe(422);
    expect((await send('one@unit.example')).status).toBe(204);
    await app().drain();
    const first = tokenIn(delivered('one@unit.example'));
    expect((await byLink(first, 'GET')).status).toBe(200);
    expect((await send('two@unit.example')).status).toBe(204);
    await app().drain();
    const second = tokenIn(delivered('two@unit.example'));
    expect((await byLink(first, 'GET')).status).toBe(404);
    expect((await byLink(second, 'GET')).status).toBe(200);
    const [live] = (await roundOf()).units.find(({ id }) => id === unit.id)!.links;
    expect((await officer.post(`/api/dispatch-links/${live!.id}/void`)).status).toBe(204);
    expect((await byLink(second, 'GET')).status).toBe(404);
    expect((await officer.post<Problem>(`/api/dispatch-links/${live!.id}/void`)).body.code).toBe(
      'dispatch.link_gone',
    );
  });

  it('prints the round as a workbook of tasks and units', async () => {
    const round = await roundOf();
    const { status, body } = await officer.file(`/api/dispatch-rounds/${round.id}/xlsx`);
    expect(status).toBe(200);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(body as unknown as ArrayBuffer);
    expect(book.worksheets.map(({ name }) => name)).toEqual(['填报明细', '单位汇总']);
    const texts = book.worksheets[0]!.getSheetValues().flat().map(String);
    expect(texts).toContain('无变化：汛期暂停开挖。');
    expect(texts).toContain('迟报 3 天');
    expect(texts).toContain('李工（凭链接）');
  });

  it('ends: no answers, no reminders, and a link from before opens nothing', async () => {
    const round = await roundOf();
    await officer.post(`/api/dispatch-rounds/${round.id}/units/${district.streets[1]!.id}/link`, {
      address: 'three@unit.example',
    });
    await app().drain();
    const token = tokenIn(delivered('three@unit.example'));
    const [task] = (await form(other)).tasks;
    await on('2026-06-17', '23:59');
    expect((await byLink(token, 'GET')).status).toBe(200);
    await on('2026-06-18', '09:00');
    expect((await byLink(token, 'GET')).status).toBe(404);
    const refused = await submit(other, [{ task: task!, answer: said() }]);
    expect([refused.status, refused.body.code]).toEqual([409, 'dispatch.round_over']);
    const before = (await letters('韩磊')).length;
    await tick();
    expect(await letters('韩磊')).toHaveLength(before);
  });

  it('catches a missed month up once, and asks of what another unit leads by now', async () => {
    await on('2026-07-02');
    await tick();
    await tick();
    const months = (await officer.get<Round[]>('/api/dispatch-rounds')).body.map(({ month }) => month);
    expect(months).toEqual(['2026-06', '2026-05']);
    const [task] = (await form(other)).tasks;
    const shown = (
      await officer.get<Record<string, unknown> & { version: number }>(`/api/rectifications/${task!.taskId}`)
    ).body;
    const changed = await officer.put(
      `/api/rectifications/${task!.taskId}`,
      {
        source: 'feedback',
        sourceRound: '第三轮中央督察',
        title: '云栖湖岸线清理',
        problem: '岸线占用。',
        goal: '清理。',
        measures: '清理。',
        type: 'dated',
        startedOn: '2026-05-01',
        dueOn: '2026-12-31',
        leadId: district.streets[0]!.id,
        assistIds: [],
        streetIds: [],
        superviseIds: [],
      },
      { 'if-match': `"${shown.version}"` },
    );
    expect(changed.status).toBe(204);
    await tick();
    expect((await form(other)).tasks).toEqual([]);
    const mine = (await form()).tasks;
    expect(mine.map(({ title }) => title)).toContain('云栖湖岸线清理');
    expect(mine[0]?.last).toMatchObject({ month: '2026-05', text: expect.stringContaining('12 处') });
    const told = await letters('刘畅');
    expect(told.at(-1)?.text).toContain('云栖湖岸线清理');
    expect(told.at(-1)?.text).not.toContain('青石巷油烟整治');
  });

  it('stops an address that tries links', async () => {
    let last = 0;
    for (let tries = 0; tries < 12; tries += 1) last = (await byLink('x'.repeat(43), 'GET')).status;
    expect(last).toBe(429);
    app().setClock('2026-07-02', '09:30');
    expect((await byLink('x'.repeat(43), 'GET')).status).toBe(404);
  });
});
