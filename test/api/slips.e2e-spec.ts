import JSZip from 'jszip';
import mammoth from 'mammoth';
import { HistoryEntryRow } from '../../src/modules/history/index.js';
import { RecallDispatch } from '../../src/modules/cases/application/recall-dispatch.js';
import { SYSTEM } from '../../src/modules/access/index.js';
import { AddCampaign } from '../../src/modules/campaigns/index.js';
import { CaseRow, DispatchCases } from '../../src/modules/cases/index.js';
import { SlipNumberRow } from '../../src/modules/reports/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { Client, type Answer } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const nameIn = (headers: Headers): string =>
  decodeURIComponent(/filename\*=UTF-8''(.+)$/.exec(headers.get('content-disposition') ?? '')?.[1] ?? '');
const one = (client: Client, id: string, format = 'docx'): Promise<Answer<Buffer>> =>
  client.file(`/api/cases/${id}/slip?format=${format}`);
const many = (client: Client, caseIds: string[], format = 'docx'): Promise<Answer<Buffer>> =>
  client.file('/api/slips', { caseIds, format });
const problem = ({ body }: Answer<Buffer>): { code: string; title: string } =>
  JSON.parse(body.toString('utf8')) as { code: string; title: string };
const textOf = async ({ body }: Answer<Buffer>): Promise<string> =>
  (await mammoth.extractRawText({ buffer: body })).value.replace(/\n+/g, '\n');
const pagesOf = ({ body }: Answer<Buffer>): number =>
  Number(/\/Type \/Pages[^>]*?\/Count (\d+)/s.exec(body.toString('latin1'))?.[1]);

describeOnBoth('hand-over slips', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let officer: Client;
  let street: Client;
  let found: CaseRow;
  beforeAll(async () => {
    make = given(app());
    district = await make.district();
    officer = await Client.as(app(), 'zhoumin');
    street = await Client.as(app(), 'liuchang');
    found = await make.signed(district, {
      acceptanceNo: '*D3ZZ202605100777',
      content: '青石巷18号火锅店油烟直排，请致电13800000000或110101199003070011核实。',
      area: '示例区',
      place: '青石巷18号',
      assistUnitIds: [district.department.id],
      contact: { name: '王某某', phone: '13911112222', address: '青石巷9号' },
    });
  });

  it('says everything a unit has to know, and nothing of the complainant', async () => {
    const answer = await one(officer, found.id);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, WORD]);
    expect(nameIn(answer.headers)).toBe('交办单_D3ZZ202605100777.docx');
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="[\x20-\x7e]+"; filename\*=/,
    );
    const text = await textOf(answer);
    for (const told of [
      '群众信访举报件交办单',
      '督办〔2026〕1号',
      'D3ZZ202605100777',
      '重点件',
      '来电',
      '大气',
      '示例区 梧桐街道 青石巷18号',
      '青石巷18号火锅店油烟直排，请致电■■■或■■■核实。',
      '梧桐街道',
      '区水务局',
      '冯启',
      '2026年5月11日 09:00',
      '梧桐街道 刘畅 2026年5月11日 09:00',
      '示例区生态环境局',
      '办理要求',
      '签收：2026年5月11日 11:00前',
    ])
      expect(text).toContain(told);
    expect(text).toMatch(/2026年5月11日—2026年5月\d+日/);
    expect(text).not.toContain('草稿');
    const zip = await JSZip.loadAsync(answer.body);
    for (const name of Object.keys(zip.files)) {
      const part = await zip.file(name)?.async('string');
      expect([name, /王某某|13911112222|13800000000|110101199003070011|青石巷9号/.exec(part ?? '')]).toEqual([
        name,
        null,
      ]);
    }
  });

  it('is set as an official document', async () => {
    const zip = await JSZip.loadAsync((await one(officer, found.id)).body);
    const xml = await zip.file('word/document.xml')!.async('string');
    const twips = (length: number): number => Math.round((length / 25.4) * 1440);
    const margin = /<w:pgMar ([^>]+)>/.exec(xml)![1]!;
    for (const [side, length] of Object.entries({ top: 37, bottom: 35, left: 28, right: 26 }))
      expect([side, margin]).toEqual([
        side,
        expect.stringMatching(new RegExp(`w:${side}="(?:${length}mm|${twips(length)})"`)),
      ]);
    expect(xml).toContain('w:eastAsia="仿宋_GB2312"');
    expect(xml).toContain('w:eastAsia="方正小标宋简体"');
    expect(xml).toMatch(/<w:sz w:val="44"\/>/);
    expect(xml).toMatch(/<w:sz w:val="32"\/>/);
  });

  it('comes as PDF too, with letters of its own', async () => {
    const answer = await one(officer, found.id, 'pdf');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(answer.body.subarray(0, 5).toString()).toBe('%PDF-');
    expect(answer.body.toString('latin1')).toMatch(/\/FontFile[23]/);
    expect(pagesOf(answer)).toBe(1);
  });

  it('keeps its number, and leaves its trace', async () => {
    const before = await app().reads.countBy(HistoryEntryRow, { action: 'case.print-slip' });
    expect(await textOf(await one(street, found.id))).toContain('督办〔2026〕1号');
    const entries = await app().reads.findBy(HistoryEntryRow, {
      subjectId: found.id,
      action: 'case.print-slip',
    });
    expect(entries).toHaveLength(before + 1);
    expect(entries.find(({ actorName }) => actorName === '刘畅')!.data).toEqual({
      format: 'docx',
      draft: false,
      together: 1,
    });
  });

  it('before dispatch is a draft with the dates that a dispatch would give, and has no number', async () => {
    const waiting = await make.registered(district);
    const answer = await one(officer, waiting.id);
    expect(nameIn(answer.headers)).toContain('草稿');
    const text = await textOf(answer);
    expect(text).toContain('草稿，未交办');
    expect(text).toContain('交办后编号');
    const planned = text.match(/2026年5月11日—2026年\d+月\d+日/)![0];
    expect(await app().reads.countBy(SlipNumberRow, { caseId: waiting.id })).toBe(0);
    await app()
      .get(DispatchCases)
      .run(SYSTEM, [{ caseId: waiting.id, version: waiting.version }]);
    const after = await textOf(await one(officer, waiting.id));
    expect(after).toContain(planned);
    expect(after).toContain('督办〔2026〕2号');
  });

  it('merges many, those of a unit together, with a list in front', async () => {
    const [first, second] = district.streets;
    const mine = { leadUnitId: first!.id, streetId: first!.id };
    const theirs = { leadUnitId: second!.id, streetId: second!.id };
    const cases = [];
    for (const party of [theirs, mine, theirs, mine]) cases.push(await make.dispatched(district, party));
    const ids = cases.map(({ id }) => id);
    const text = await textOf(await many(officer, [...ids, ids[0]!]));
    expect(text).toContain('交办单清单');
    expect(text).toContain('共4件，2个主办单位');
    const order = cases.map(({ numberKey }) => text.indexOf(numberKey!));
    expect([1, 3, 0, 2].map((at) => order[at])).toEqual(order.toSorted((a, b) => a - b));
    expect(text.match(/群众信访举报件交办单/g)).toHaveLength(4);
    const zip = await JSZip.loadAsync((await many(officer, ids)).body);
    expect((await zip.file('word/document.xml')!.async('string')).match(/<w:sectPr/g)).toHaveLength(5);
    const pdf = await many(officer, ids, 'pdf');
    expect(nameIn(pdf.headers)).toBe('交办单_4件.pdf');
    expect(pagesOf(pdf)).toBe(5);
  });

  it('gives every case a number of its own, also when two officers print at once', async () => {
    const cases = await Promise.all([1, 2, 3, 4].map(() => make.dispatched(district)));
    const other = await Client.as(app(), 'chenli');
    const answers = await Promise.all(cases.flatMap(({ id }) => [one(officer, id), one(other, id)]));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
    const numbers = await app().reads.find(SlipNumberRow, { order: { serial: 'ASC' } });
    expect(numbers.map(({ serial }) => serial)).toEqual(numbers.map((_, at) => at + 1));
  });

  it('is for those who dispatch, and for the unit that got the case', async () => {
    for (const login of ['shenhe', 'fengqi', 'shenji'])
      expect([login, (await one(await Client.as(app(), login), found.id)).status]).toEqual([login, 403]);
    expect((await one(await Client.as(app(), 'hanlei'), found.id)).status).toBe(404);
    expect((await one(await Client.as(app(), 'duanxiao'), found.id)).status).toBe(200);
    const waiting = await make.registered(district);
    expect((await one(street, waiting.id)).status).toBe(404);
    expect((await many(street, [found.id, waiting.id])).status).toBe(404);
  });

  it('refuses a case that was put aside before its dispatch, and forms nobody knows', async () => {
    const waiting = await make.registered(district, { title: '与生态环境无关' });
    await officer.post(
      `/api/cases/${waiting.id}/exclude`,
      { reason: '与生态环境无关' },
      { 'if-match': '"1"' },
    );
    const refused = await one(officer, waiting.id);
    expect([refused.status, problem(refused).code]).toEqual([409, 'slip.none']);
    expect(problem(refused).title).toContain('“与生态环境无关”没有交办');
    expect((await one(officer, found.id, 'txt')).status).toBe(422);
    expect((await many(officer, [])).status).toBe(422);
  });

  it('is a draft again when the dispatch was recalled', async () => {
    const sent = await make.dispatched(district);
    await one(officer, sent.id);
    await app().get(RecallDispatch).run(SYSTEM, sent.id, sent.version);
    expect(await textOf(await one(officer, sent.id))).toContain('草稿，未交办');
  });

  it('carries the words of the office, for all campaigns or for one', async () => {
    const bureau = await Client.as(app(), 'chenli');
    const read = (await bureau.get<Record<string, string>>('/api/slip-template')).body;
    const { from, version, changedAt, changedByName, ...words } = read;
    expect({ from, version, changedAt, changedByName }).toEqual({
      from: 'proposed',
      version: 0,
      changedAt: null,
      changedByName: null,
    });
    const put = (more: Record<string, string>, scope = '', seen = 0): Promise<Answer> =>
      bureau.put(`/api/slip-template${scope}`, { ...words, ...more }, { 'if-match': `"${seen}"` });
    expect((await put({ contact: '区迎检办 010-00000000' })).status).toBe(204);
    expect(
      (
        await put(
          { title: '转办单', numberFormat: '示环转〔{year}〕{serial}号' },
          `?campaignId=${district.campaign.id}`,
        )
      ).status,
    ).toBe(204);
    const text = await textOf(await one(officer, found.id));
    expect(text).toContain('转办单');
    expect(text).toContain('示环转〔2026〕1号');
    expect((await bureau.get<Record<string, string>>('/api/slip-template')).body).toMatchObject({
      contact: '区迎检办 010-00000000',
    });
    expect((await put({ numberFormat: '没有号' })).status).toBe(422);
    expect((await officer.put('/api/slip-template', words, { 'if-match': '"1"' })).status).toBe(403);
    expect((await bureau.put('/api/slip-template', words)).status).toBe(422);
    expect((await put({}, '?campaignId=018f0000-0000-7000-8000-000000000000')).status).toBe(404);
  });

  it('tells the second of two who change the words at once, and keeps those of the first', async () => {
    const names = ['chenli', 'guanli'];
    const clients = await Promise.all(names.map((name) => Client.as(app(), name)));
    const { id } = await app()
      .get(AddCampaign)
      .run(SYSTEM, { code: 'SJ2', name: '省级督察', level: 'provincial', kind: 'routine' });
    const address = `/api/slip-template?campaignId=${id}`;
    interface InForce {
      version: number;
      title: string;
      numberFormat: string;
      requirement: string;
      contact: string;
      office: string;
      from: string;
      changedByName: string;
    }
    for (const seen of [0, 1]) {
      const read = (await clients[0]!.get<InForce>(address)).body;
      expect([read.version, read.from]).toEqual([seen, seen === 0 ? 'office' : 'campaign']);
      const { numberFormat, requirement, contact, office } = read;
      const rest = { numberFormat, requirement, contact, office };
      const answers = await Promise.all(
        clients.map((client, at) =>
          client.put(address, { ...rest, title: names[at] }, { 'if-match': `"${seen}"` }),
        ),
      );
      expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 412]);
      const first = answers.findIndex(({ status }) => status === 204);
      const after = (await clients[1]!.get<InForce>(address)).body;
      expect([after.version, after.title]).toEqual([seen + 1, names[first]]);
      expect(after.changedByName).toBe(['陈立', '管一'][first]);
    }
  });

  it('shows a sample with words that are not saved', async () => {
    const bureau = await Client.as(app(), 'chenli');
    const words = {
      title: '转办函',
      numberFormat: '试〔{year}〕{serial}号',
      requirement: '按期办理。',
      contact: '',
      office: '',
    };
    const before = (await bureau.get<Record<string, string>>('/api/slip-template')).body;
    const sample = await bureau.file('/api/slip-template/preview', words);
    expect([sample.status, sample.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(pagesOf(sample)).toBe(1);
    expect((await bureau.get('/api/slip-template')).body).toEqual(before);
    expect((await officer.post('/api/slip-template/preview', words)).status).toBe(403);
    const wrong = await bureau.post('/api/slip-template/preview', { ...words, numberFormat: '无' });
    expect(wrong.status).toBe(422);
  });
});

describe('a server without Chinese letters', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startApp({ env: { PDF_FONT: '/nowhere/font.ttf' } });
  });
  afterAll(() => test.stop());

  it('says so instead of a page of boxes, and still gives Word', async () => {
    const district = await given(test).district();
    const found = await given(test).dispatched(district);
    const officer = await Client.as(test, 'zhoumin');
    const refused = await one(officer, found.id, 'pdf');
    expect([refused.status, problem(refused).code]).toEqual([409, 'slip.no_font']);
    expect(problem(refused).title).toContain('fonts-noto-cjk');
    expect(await test.reads.countBy(HistoryEntryRow, { action: 'case.print-slip' })).toBe(0);
    expect((await one(officer, found.id)).status).toBe(200);
  });
});
