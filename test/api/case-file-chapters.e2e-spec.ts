import { built, entriesOf } from '../support/case-file.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';
import { pdfPages } from '../support/pdf-text.js';
import { tinyPng } from '../support/png.js';

interface Call {
  id: string;
  version: number;
}
interface Extensions {
  items: { id: string; version: number }[];
  options: { deadlineId: string; step: string }[];
}

describeOnBoth('the chapters of a case file', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let street: Client;
  let officer: Client;
  let department: Client;

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
    street = await Client.as(app(), 'liuchang');
    officer = await Client.as(app(), 'chenli');
    department = await Client.as(app(), 'duanxiao');
  });
  beforeEach(() => app().setClock('2026-05-11', '09:00'));

  /** Without what the lines are broken at. */
  const wordsFor = async (client: Client, caseId: string): Promise<string> => {
    const { bytes } = await built(app(), client, { caseIds: [caseId], format: 'pdf' });
    return pdfPages(bytes).join('').replace(/\s/g, '');
  };
  const visited = async (id: string): Promise<void> => {
    const visit = {
      visitedAt: '2026-05-11T08:30:00+08:00',
      people: [{ name: '刘畅', unit: '梧桐街道' }],
      leader: '冯启 副区长',
      seen: '净化器停用，油污外溢',
      readings: [
        { item: '夜间噪声', value: 52.5, unit: 'dB(A)', limit: 50 },
        { item: '昼间噪声', value: 55, unit: 'dB(A)', limit: 60 },
      ],
      photos: [],
    };
    expect((await street.post(`/api/cases/${id}/site-visits`, visit)).status).toBe(201);
    const talk = { visitedOn: '2026-05-11', counted: 'household', asked: 12, satisfied: 10 };
    const said = { ...talk, partly: 1, unsatisfied: 1, wishes: '盼尽快清洗烟道', followUp: '一周后再访' };
    expect((await street.post(`/api/cases/${id}/affected-visits`, said)).status).toBe(201);
  };
  const extended = async (id: string): Promise<void> => {
    const read = async () => (await street.get<Extensions>(`/api/cases/${id}/extensions`)).body;
    const { deadlineId } = (await read()).options.find(({ step }) => step === 'rectify')!;
    const asked = { deadlineId, wantedOn: '2026-05-29', reason: '雨天不能施工', measures: '已停产并清运' };
    expect((await street.post(`/api/cases/${id}/extensions`, asked)).status).toBe(201);
    const [request] = (await read()).items;
    const path = `/api/extensions/${request!.id}/approve`;
    const answer = await officer.post(path, { note: '同意' }, { 'if-match': `"${request!.version}"` });
    expect(answer.status).toBe(204);
  };
  const called = async (id: string): Promise<Call> => {
    const body = { unitIds: [district.department.id], need: '请到场认定排口权属' };
    expect((await street.post(`/api/cases/${id}/calls`, body)).status).toBe(201);
    const call = (await street.get<Call[]>(`/api/cases/${id}/calls`)).body[0]!;
    const form = new FormData();
    form.set('kind', 'after');
    form.set('file', new Blob([new Uint8Array(tinyPng(call.id))]), '排口已封堵.png');
    expect((await department.post(`/api/calls/${call.id}/evidence`, form)).status).toBe(201);
    return call;
  };

  it('tell of visits, of an extension, and of a call with what the department handed in', async () => {
    const { id } = await make.signed(district);
    await visited(id);
    await extended(id);
    const call = await called(id);

    const before = await wordsFor(street, id);
    expect(before).toMatch(/街道呼叫和部门答复.*请到场认定排口权属.*待答复/);
    // An answer in the making is the department's own.
    expect(before).not.toContain('排口已封堵');

    const path = `/api/calls/${call.id}/answer`;
    const answer = { answer: 'done', text: '已封堵排口。' };
    expect((await department.post(path, answer, { 'if-match': `"${call.version}"` })).status).toBe(204);
    for (const client of [officer, street]) {
      const words = await wordsFor(client, id);
      expect(words).toMatch(
        /延期申请.*申请延至2026-05-29.*雨天不能施工已停产并清运.*已同意，延至2026-05-29同意/,
      );
      expect(words).toMatch(/现场检查和走访.*带队：冯启副区长梧桐街道刘畅.*净化器停用，油污外溢/);
      expect(words).toContain('夜间噪声52.5dB(A)，超过限值50昼间噪声55dB(A)');
      expect(words).toMatch(/走访12户：满意10，基本满意1，不满意1.*盼尽快清洗烟道.*一周后再访/);
      expect(words).toMatch(/呼叫区水务局.*已封堵排口。.*段晓.*答复照片.*排口已封堵\.png/);
      expect(words).not.toContain('没有对应的照片');
      const { bytes } = await built(app(), client, { caseIds: [id], format: 'zip' });
      const entries = await entriesOf(bytes);
      const name = '部门答复 区水务局/01 整改后 2026-05-11 0900.jpg';
      expect([...entries.keys()]).toContain(name);
      expect(entries.get('目录.csv')!.toString('utf8')).toContain(name);
      expect(entries.get('SHA256SUMS')!.toString('utf8')).toContain(name);
    }
  });

  it('are left out where there is nothing to tell', async () => {
    const { id } = await make.signed(district);
    const words = await wordsFor(officer, id);
    for (const title of ['延期申请', '现场检查和走访', '街道呼叫和部门答复'])
      expect(words).not.toContain(title);
  });
});
