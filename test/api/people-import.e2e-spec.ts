import { HistoryEntryRow } from '../../src/modules/history/index.js';
import { UserRow } from '../../src/modules/organisation/index.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

interface Plan {
  key: string;
  lines: {
    line: number;
    verdict: string;
    username: string;
    fields: string[];
    faults: { column: string }[];
  }[];
}
interface Imported {
  added: number;
  changed: number;
  unchanged: number;
  passwords: { username: string; unitName: string; password: string }[];
  code: string;
  detail: string;
}

const HEAD = '姓名\t账号\t单位\t角色\t邮箱\t电话';

describeOnBoth('a table of people', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let admin: Client;

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
    admin = await Client.as(app(), 'guanli');
  });

  const table = (...lines: string[]): string => [HEAD, ...lines].join('\n');
  const trial = async (text: string): Promise<Plan> =>
    (await admin.post<Plan>('/api/people-import/trial', { text })).body;
  const commit = (text: string, key: string) => admin.post<Imported>('/api/people-import', { text, key });
  const people = (): Promise<number> => app().reads.countBy(UserRow, {});
  const GOOD = table(
    '何青\theqing\t梧桐街道\t街道经办\theqing@duban.example\t0371-6001',
    '刘畅\tliuchang\t梧桐街道\t街道经办\t\t0371-6002',
    '吴岭\twuling\t梧桐街道\t街道负责人\t\t',
  );

  it('is tried line by line without writing anything, and told at the cell what is refused', async () => {
    const before = await people();
    const plan = await trial(table('何青\theqing\t南山街道\t街道经办\theqing\t', '吴岭\twuling\t\t\t\t'));
    expect(plan.lines).toMatchObject([
      { line: 2, verdict: 'refused', faults: [{ column: 'unit' }, { column: 'email' }] },
      { line: 3, verdict: 'unchanged', faults: [] },
    ]);
    expect(await people()).toBe(before);
    const nothing = await admin.post<Imported>('/api/people-import/trial', { text: '今天下雨' });
    expect([nothing.status, nothing.body.code]).toEqual([422, 'people.no_table']);
    const many = Array.from({ length: 301 }, (_, at) => `何青\theqing${at}\t梧桐街道\t街道经办\t\t`);
    expect((await admin.post('/api/people-import/trial', { text: table(...many) })).status).toBe(422);
  });

  it('writes all or nothing', async () => {
    const before = await people();
    const text = `${GOOD}\n裴林\tpeilin\t南山街道\t街道经办\t\t`;
    const { key } = await trial(text);
    const refused = await commit(text, key);
    expect([refused.status, refused.body.code]).toEqual([409, 'people.refused']);
    expect(await people()).toBe(before);
  });

  it('does what the trial said, tells first passwords once, and does nothing the second time', async () => {
    const plan = await trial(GOOD);
    expect(plan.lines.map(({ verdict, fields }) => [verdict, fields])).toEqual([
      ['new', []],
      ['changed', ['phone']],
      ['unchanged', []],
    ]);
    const done = await commit(GOOD, plan.key);
    expect(done.body).toMatchObject({ added: 1, changed: 1, unchanged: 1 });
    expect(done.body.passwords).toMatchObject([{ username: 'heqing', unitName: '梧桐街道' }]);
    const first = await Client.as(app(), 'heqing', done.body.passwords[0]!.password);
    expect((await first.get<{ code: string }>('/api/cases')).body.code).toBe(
      'session.password_change_required',
    );
    const stored = await app().reads.findOneByOrFail(UserRow, { username: 'liuchang' });
    expect([stored.phone, stored.email]).toEqual(['0371-6002', 'liuchang@duban.example']);

    const entries = await app().reads.countBy(HistoryEntryRow, {});
    const again = await trial(GOOD);
    expect(again.lines.map(({ verdict }) => verdict)).toEqual(['unchanged', 'unchanged', 'unchanged']);
    expect((await commit(GOOD, again.key)).body).toMatchObject({ added: 0, changed: 0, passwords: [] });
    expect(await app().reads.countBy(HistoryEntryRow, {})).toBe(entries);
  });

  it('holds to the trial: what changed since is looked at first, and of two at once one writes', async () => {
    const text = table('段晓\tduanxiao\t区水务局\t部门经办\t\t0371-7001');
    const { key } = await trial(text);
    const other = table('段晓\tduanxiao\t区水务局\t部门经办\tduan@duban.example\t');
    await commit(other, (await trial(other)).key);
    const stale = await commit(text, key);
    expect([stale.status, stale.body.code]).toEqual([412, 'people.plan_changed']);

    const both = table('甲一\tjiayi\t梧桐街道\t街道经办\t\t');
    const same = (await trial(both)).key;
    const answers = await Promise.all([commit(both, same), commit(both, same)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    expect(await app().reads.countBy(UserRow, { username: 'jiayi' })).toBe(1);
  });

  it('moves nobody with work in hand and keeps an administrator', async () => {
    const { id } = await make.signed(district);
    await (
      await Client.as(app(), 'wuling')
    ).put(`/api/cases/${id}/handler`, { userId: district.users.street!.id });
    const plan = await trial(
      table('刘畅\tliuchang\t云栖街道\t街道经办\t\t', '管一\tguanli\t示例区生态环境局\t审计\t\t'),
    );
    expect(plan.lines).toMatchObject([
      { verdict: 'refused', faults: [{ column: 'unit' }] },
      { verdict: 'refused', faults: [{ column: 'role' }] },
    ]);
    // The role may go on where somebody else takes it in the same table.
    const swap = table(
      '管一\tguanli\t示例区生态环境局\t审计\t\t',
      '管三\tguansan\t示例区生态环境局\t系统管理员\t\t',
    );
    expect((await commit(swap, (await trial(swap)).key)).status).toBe(200);
    // Another role is another sign-in.
    expect((await admin.post('/api/people-import/trial', { text: GOOD })).status).toBe(401);
    const reader = await Client.as(app(), 'guanli');
    expect((await reader.post('/api/people-import/trial', { text: GOOD })).status).toBe(403);
  });
});
