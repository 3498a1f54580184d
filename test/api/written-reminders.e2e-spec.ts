import ExcelJS from 'exceljs';
import mammoth from 'mammoth';
import { CaseRow, type NewCase } from '../../src/modules/cases/index.js';
import { HistoryEntryRow } from '../../src/modules/history/index.js';
import {
  BellItemRow,
  MailAttachmentRow,
  MailFileRow,
  type MailRow,
} from '../../src/modules/notices/index.js';
import type { UnitRow } from '../../src/modules/organisation/index.js';
import { WrittenReminderRow } from '../../src/modules/written-reminders/index.js';
import { NotifyIssuedJob } from '../../src/modules/written-reminders/jobs/notify-issued.job.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Client, type Answer } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

interface Letter {
  id: string;
  street: string;
  place: number;
  status: string;
  version: number;
  number: string | null;
  body: string;
  salutation: string;
  addressees: { userId: string | null; name: string; title: string | null }[];
  figures: Record<string, unknown>;
  list: { caseId: string; number: string; status: string; movedTo: string | null; hasLeft: boolean }[];
  added: number;
  allowedActions: string[];
}
interface Run {
  id: string;
  total: number;
  elsewhere: number;
  ranking: Record<string, unknown>[];
  without: { name: string }[];
  waiting: { name: string; cases: number }[];
  letters: Letter[];
}
interface Refusal {
  code: string;
  title: string;
  details: Record<string, unknown>;
}

const COMPLAINANT = { name: '王某某', phone: '13911112222', address: '青石巷9号' };
const ifMatch = (version: number) => ({ 'If-Match': `"${version}"` });

describeOnBoth('written reminders', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let streets: UnitRow[];
  let officer: Client;
  let head: Client;
  const as = (username: string) => Client.as(app(), username);
  const draft = (from: string, to: string, more: object = {}) =>
    officer.post<{ id: string } & Refusal>('/api/written-reminder-runs', {
      campaignId: district.campaign.id,
      from,
      to,
      ...more,
    });
  const runOf = async (id: string): Promise<Run> =>
    (await officer.get<Run>(`/api/written-reminder-runs/${id}`)).body;
  const letterOf = async (id: string, who = officer): Promise<Letter> =>
    (await who.get<Letter>(`/api/written-reminders/${id}`)).body;
  const issue = (who: Client, run: string, letters: readonly Letter[]) =>
    who.post<Refusal>(`/api/written-reminder-runs/${run}/issue`, {
      letters: letters.map(({ id, version }) => ({ id, version })),
    });
  const mails = async (rule: string): Promise<MailRow[]> =>
    (await app().mails()).filter((mail) => mail.rule === rule);
  const textOf = async ({ body }: Answer<Buffer>): Promise<string> =>
    (await mammoth.extractRawText({ buffer: body })).value.replace(/\n+/g, '\n');
  const inStreet = (street: UnitRow, more: Partial<NewCase> = {}) =>
    make.dispatched(district, { streetId: street.id, leadUnitId: street.id, ...more });

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
    const root = (await app().reads.query('SELECT id FROM unit WHERE parent_id IS NULL')) as { id: string }[];
    const parent = { ...district.bureau, id: root[0]!.id };
    streets = [...district.streets];
    for (const name of ['枫林街道', '松涛街道', '青河街道'])
      streets.push(await make.unit(name, 'street', parent));
    app().setClock('2026-04-20', '09:00');
    await inStreet(streets[1]!);
    // In the period: three of the first street, two of the second, two of the third; the fourth waits, the fifth is free.
    app().setClock('2026-05-04', '09:00');
    const first = await inStreet(streets[0]!, {
      isKeyCase: true,
      place: '青石巷18号，电话13800000000',
      pollutionTypes: [
        { medium: 'AIR', label: '大气' },
        { medium: 'NOISE', label: '噪声' },
      ],
      contact: COMPLAINANT,
    });
    await inStreet(streets[0]!, { repeatOfId: first.id } as Partial<NewCase>);
    await inStreet(streets[1]!);
    app().setClock('2026-05-10', '18:00');
    await make.signed(district);
    await inStreet(streets[1]!);
    await inStreet(streets[2]!);
    await inStreet(streets[2]!);
    await make.registered(district, { streetId: streets[3]!.id, leadUnitId: streets[3]!.id });
    app().setClock('2026-05-12', '09:00');
    await app().drain();
    officer = await as('chenli');
    head = await as('wuling');
  });

  let run: Run;
  it('freezes the ranking of a period, equals in one place, and the streets without a complaint', async () => {
    const made = await draft('2026-05-04', '2026-05-10', { places: 2 });
    expect(made.status).toBe(201);
    run = await runOf(made.body.id);
    expect(run.total).toBe(7);
    expect(run.ranking.map(({ name, place, cases, before }) => [name, place, cases, before])).toEqual([
      ['梧桐街道', 1, 3, 0],
      ['云栖街道', 2, 2, 0],
      ['枫林街道', 2, 2, 0],
    ]);
    expect(run.letters.map(({ street, status }) => [street, status])).toEqual([
      ['梧桐街道', 'draft'],
      ['云栖街道', 'draft'],
      ['枫林街道', 'draft'],
    ]);
    expect(run.without).toEqual([expect.objectContaining({ name: '青河街道' })]);
    expect(run.waiting).toEqual([expect.objectContaining({ name: '松涛街道', cases: 1 })]);
  });

  it('fills the words of each letter with its figures, and names the heads of the street', async () => {
    const [first, second] = run.letters;
    expect(first!.figures).toMatchObject({ cases: 3, total: 7, place: 1, streets: 5, before: 0 });
    expect(first!.body).toContain('2026年5月4日至5月10日');
    expect(first!.body).toContain('大气3件、噪声1件（一件涉及多种类型的分别统计）');
    expect(first!.body).not.toMatch(/[{}]/);
    expect(first!.addressees).toEqual([{ userId: district.users.head!.id, name: '吴岭', title: null }]);
    expect(first!.salutation).toBe('梧桐街道吴岭同志：');
    expect(second!.salutation).toBe('云栖街道党工委、办事处：');
    expect(first!.list).toHaveLength(3);
    expect(JSON.stringify(run)).not.toMatch(/王某某|13911112222|13800000000/);
  });

  it('is compared with as many days before', async () => {
    const { body } = await draft('2026-04-27', '2026-05-12');
    const other = await runOf(body.id);
    const second = other.ranking.find(({ name }) => name === '云栖街道');
    expect(second).toMatchObject({ cases: 2, before: 1 });
    expect(other.letters.find(({ street }) => street === '云栖街道')!.body).toContain(
      '1件）增加1件（100.0%）',
    );
    for (const { id, version } of other.letters) {
      const path = `/api/written-reminders/${id}/withdraw`;
      expect((await officer.post(path, { reason: '只是试算' }, ifMatch(version))).status).toBe(204);
    }
  });

  it('refuses what cannot be: a period ahead, backwards, too long, drafted already', async () => {
    const ahead = await draft('2026-05-01', '2026-05-13');
    expect([ahead.status, ahead.body.code]).toEqual([422, 'written-reminder.period_ahead']);
    expect((await draft('2026-05-10', '2026-05-04')).status).toBe(422);
    expect((await draft('2026-02-30', '2026-05-04')).status).toBe(422);
    expect((await draft('2024-01-01', '2026-05-04')).body.code).toBe('written-reminder.period_too_long');
    const again = await draft('2026-05-04', '2026-05-10');
    expect([again.status, again.body.code]).toEqual([409, 'written-reminder.drafted_already']);
    expect(again.body.title).toContain('陈立');
  });

  it('drafts once when two officers press at the same moment, or one presses twice', async () => {
    const body = { campaignId: district.campaign.id, from: '2026-05-05', to: '2026-05-10' };
    const other = await as('guanli');
    const both = await Promise.all(
      [officer, other].map((who) => who.post<{ id: string }>('/api/written-reminder-runs', body)),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    const key = { 'Idempotency-Key': 'written-reminders-once' };
    const day = { ...body, from: '2026-05-06' };
    const first = await officer.post<{ id: string }>('/api/written-reminder-runs', day, key);
    const twice = await officer.post<{ id: string }>('/api/written-reminder-runs', day, key);
    expect([twice.status, twice.body.id]).toEqual([201, first.body.id]);
  });

  it('keeps to its figures when a case moves on, and says what has changed', async () => {
    const before = run.letters[0]!;
    const paper = await textOf(await officer.file(`/api/written-reminders/${before.id}/docx`));
    const moved = before.list.find(({ status }) => status === 'dispatched')!;
    const { version } = await make.caseOf(moved.caseId);
    const street = await as('liuchang');
    expect((await street.post(`/api/cases/${moved.caseId}/sign`, {}, ifMatch(version))).status).toBeLessThan(
      300,
    );
    const left = before.list.find(({ caseId }) => caseId !== moved.caseId)!;
    const goTo = ({ id }: UnitRow) =>
      app()
        .get(UnitOfWork)
        .run((tx) => tx.update(CaseRow, { id: left.caseId }, { homeUnitId: id, streetId: id }));
    await goTo(streets[4]!);

    const after = await letterOf(before.id);
    expect(after.figures).toEqual(before.figures);
    expect(after.body).toBe(before.body);
    expect(after.list.map(({ caseId, status }) => [caseId, status])).toEqual(
      before.list.map(({ caseId, status }) => [caseId, status]),
    );
    expect(after.list.find(({ caseId }) => caseId === moved.caseId)!.movedTo).toBe('signed');
    expect(after.list.filter(({ hasLeft }) => hasLeft).map(({ caseId }) => caseId)).toEqual([left.caseId]);
    expect((await runOf(run.id)).ranking).toEqual(run.ranking);
    expect(await textOf(await officer.file(`/api/written-reminders/${before.id}/docx`))).toBe(paper);
    await goTo(streets[0]!);
  });

  it('takes other words and addressees while it is a draft, of the street alone', async () => {
    const { id, version, addressees } = run.letters[0]!;
    const put = (body: object, seen = version) =>
      officer.put<Refusal>(`/api/written-reminders/${id}`, body, ifMatch(seen));
    const foreign = { userId: district.users.otherStreet!.id, name: '韩磊', title: null };
    const refused = await put({ body: '请重视。', addressees: [foreign] });
    expect([refused.status, refused.body.code]).toEqual([422, 'written-reminder.foreign_addressee']);
    expect((await put({ body: '  ', addressees })).status).toBe(422);
    const named = [
      { ...addressees[0]!, name: '别名', title: '党工委书记' },
      { userId: null, name: '林某', title: '办事处主任' },
    ];
    expect((await put({ body: '请重视。\n见附件。', addressees: named })).status).toBe(204);
    expect((await put({ body: '旧的', addressees: [] })).status).toBe(412);
    const letter = await letterOf(id);
    expect(letter).toMatchObject({ body: '请重视。\n见附件。', version: version + 1 });
    expect(letter.salutation).toBe('梧桐街道党工委书记吴岭同志、办事处主任林某同志：');
  });

  it('is not seen by the street while it is a draft, nor by others ever, nor the ranking', async () => {
    const { id } = run.letters[0]!;
    expect((await head.get(`/api/written-reminders/${id}`)).status).toBe(404);
    expect((await head.get(`/api/written-reminders/${id}/docx`)).status).toBe(404);
    expect((await head.get(`/api/written-reminder-runs/${run.id}`)).status).toBe(404);
    expect((await head.get('/api/written-reminder-runs')).status).toBe(404);
    expect((await head.post('/api/written-reminder-runs', {})).status).toBe(403);
    expect((await (await as('duanxiao')).get('/api/written-reminders')).status).toBe(403);
    expect((await (await as('fengqi')).get(`/api/written-reminder-runs/${run.id}`)).status).toBe(200);
    expect((await (await as('zhoumin')).post(`/api/written-reminder-runs/${run.id}/issue`, {})).status).toBe(
      403,
    );
  });

  it('is issued once under two officers: one number, one mail with its files, one bell', async () => {
    const { letters } = await runOf(run.id);
    const both = await Promise.all(
      [officer, await as('guanli')].map((who) => issue(who, run.id, letters.slice(0, 2))),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([204, 412]);
    expect(both.find(({ status }) => status === 412)!.body.code).toBe('version.stale');
    await app().drain();
    const [first, second] = (await runOf(run.id)).letters;
    expect([first!.number, second!.number]).toEqual(['督办提〔2026〕1号', '督办提〔2026〕2号']);
    // A job that comes twice finds that everybody was told.
    await app().get(NotifyIssuedJob).handle({ reminderId: first!.id });
    await app().drain();
    const sent = await mails('written-reminder.issued');
    expect(sent.map(({ recipientName, state }) => [recipientName, state])).toEqual(
      expect.arrayContaining([
        ['吴岭', 'sent'],
        ['韩磊', 'sent'],
      ]),
    );
    expect(sent).toHaveLength(2);
    const toHead = sent.find(({ recipientName }) => recipientName === '吴岭')!;
    expect(toHead.subject).toContain('督办提〔2026〕1号');
    const files = await app().reads.find(MailAttachmentRow, {
      where: { mailId: toHead.id },
      order: { position: 'ASC' },
    });
    expect(files.map(({ name }) => name)).toEqual([
      '书面提醒_梧桐街道_督办提〔2026〕1号.docx',
      '附件清单_梧桐街道_督办提〔2026〕1号.xlsx',
    ]);
    expect(await app().reads.countBy(BellItemRow, { rule: 'written-reminder.issued' })).toBe(2);
    const entries = await app().reads.findBy(HistoryEntryRow, { action: 'written-reminder.issue' });
    expect(entries.map(({ subjectId }) => subjectId).toSorted()).toEqual([first!.id, second!.id].toSorted());
  });

  it('says on paper what the street has to know, and nothing of the complainant', async () => {
    const { id, list } = (await runOf(run.id)).letters[0]!;
    const answer = await head.file(`/api/written-reminders/${id}/docx`);
    const text = await textOf(answer);
    for (const told of [
      '关于群众信访举报件办理的书面提醒',
      '督办提〔2026〕1号',
      '吴岭同志',
      '请重视。',
      '附件：梧桐街道信访举报件清单（3件）',
      '2026年5月12日',
      ...list.map(({ number }) => number),
    ])
      expect(text).toContain(told);
    const workbook = new ExcelJS.Workbook();
    const xlsx = await head.file(`/api/written-reminders/${id}/xlsx`);
    await workbook.xlsx.load(xlsx.body as never);
    const rows = workbook.worksheets[0]!.getSheetValues().flatMap((row) => (Array.isArray(row) ? [row] : []));
    expect(rows.slice(2).map((row) => row[1])).toEqual(['序号', 1, 2, 3]);
    const { sha256 } = await app().reads.findOneByOrFail(MailAttachmentRow, {
      name: '书面提醒_梧桐街道_督办提〔2026〕1号.docx',
    });
    const { content } = await app().reads.findOneByOrFail(MailFileRow, { sha256 });
    const mailed = await mammoth.extractRawText({ buffer: Buffer.from(content, 'base64') });
    expect(mailed.value.replace(/\n+/g, '\n')).toBe(text);
    const whole = await textOf(await officer.file(`/api/written-reminder-runs/${run.id}/docx`));
    expect(whole).toContain('零投诉街道名单');
    expect(whole).toContain('青河街道');
    for (const words of [
      text,
      whole,
      JSON.stringify(rows),
      ...(await mails('written-reminder.issued')).map((one) => one.html + one.text),
    ])
      expect(words).not.toMatch(/王某某|13911112222|13800000000|青石巷9号/);
  });

  it('is confirmed by the street, once, and by nobody else', async () => {
    const { id } = run.letters[0]!;
    const letter = await letterOf(id, head);
    expect(letter.allowedActions).toEqual(['receive']);
    const receive = (who: Client, version = letter.version) =>
      who.post<Refusal>(`/api/written-reminders/${id}/receive`, undefined, ifMatch(version));
    expect((await receive(await as('hanlei'))).status).toBe(404);
    expect((await receive(officer)).status).toBe(403);
    expect((await receive(head)).status).toBe(204);
    const again = await receive(head);
    expect([again.status, again.body.code]).toEqual([409, 'written-reminder.received_already']);
    expect((await receive(head, letter.version + 1)).body.code).toBe('written-reminder.received_already');
    const own = (await head.get<Letter[]>('/api/written-reminders')).body;
    expect(own.map(({ status, number }) => [status, number])).toEqual([['received', '督办提〔2026〕1号']]);
    expect(await app().reads.findOneByOrFail(WrittenReminderRow, { id })).toMatchObject({
      receivedByName: '吴岭',
    });
  });

  it('is withdrawn with a reason, tells whoever had it, and never gives its number again', async () => {
    const [, second, third] = (await runOf(run.id)).letters;
    const withdraw = (one: Letter, reason: string, who = officer) =>
      who.post<Refusal>(`/api/written-reminders/${one.id}/withdraw`, { reason }, ifMatch(one.version));
    expect((await withdraw(second!, ' ')).status).toBe(422);
    expect((await withdraw(second!, '数字有误', head)).status).toBe(403);
    expect((await withdraw(second!, '时段选错，重新起草')).status).toBe(204);
    await app().drain();
    const [told, ...others] = await mails('written-reminder.withdrawn');
    expect([told!.recipientName, others]).toEqual(['韩磊', []]);
    expect(told!.text).toContain('时段选错，重新起草');
    expect((await issue(officer, run.id, [third!])).status).toBe(204);
    expect((await letterOf(third!.id)).number).toBe('督办提〔2026〕3号');
    expect((await letterOf(second!.id)).number).toBe('督办提〔2026〕2号');
    expect((await issue(officer, run.id, [await letterOf(second!.id)])).body.code).toBe('transition.illegal');
  });

  it('sends nothing of a letter that was withdrawn before its job ran', async () => {
    const { body } = await draft('2026-05-09', '2026-05-10', { places: 1 });
    const letters = (await runOf(body.id)).letters;
    await app().drain();
    const count = (await mails('written-reminder.issued')).length;
    const [first] = letters;
    expect((await issue(officer, body.id, [first!])).status).toBe(204);
    const path = `/api/written-reminders/${first!.id}/withdraw`;
    expect((await officer.post(path, { reason: '发早了' }, ifMatch(first!.version + 1))).status).toBe(204);
    await app().drain();
    expect(await mails('written-reminder.issued')).toHaveLength(count);
  });

  it('counts anew with the year, without a gap, under the words that the office sets', async () => {
    const template = (await officer.get<Record<string, unknown>>('/api/written-reminder-template')).body;
    expect(template).toMatchObject({ version: 0, places: 5 });
    const words = {
      title: '提醒函',
      numberFormat: '示例办提〔{year}〕{serial}号',
      body: '{street}{count}件。',
      office: '区迎检办',
      places: 1,
      receiptDays: 0,
    };
    const put = (body: object, version: number) =>
      officer.put<Refusal>('/api/written-reminder-template', body, ifMatch(version));
    const wrong = await put({ ...words, body: '{street}{phone}' }, 0);
    expect([wrong.status, wrong.body.code]).toEqual([422, 'written-reminder.unknown_placeholder']);
    expect(wrong.body.title).toContain('{phone}');
    expect((await put({ ...words, numberFormat: '无序号' }, 0)).status).toBe(422);
    expect((await put(words, 0)).status).toBe(204);
    expect((await put(words, 0)).status).toBe(412);

    app().setClock('2027-01-04', '09:00');
    officer = await as('chenli');
    const { body } = await draft('2026-05-04', '2026-05-09');
    const { letters } = await runOf(body.id);
    expect(letters.map((one) => one.body)).toEqual(['梧桐街道2件。']);
    expect((await issue(officer, body.id, letters)).status).toBe(204);
    expect((await letterOf(letters[0]!.id)).number).toBe('示例办提〔2027〕1号');
  });
});
