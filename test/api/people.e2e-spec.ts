import { Writable } from 'node:stream';
import { pino } from 'pino';
import { HistoryEntryRow } from '../../src/modules/history/index.js';
import { Accounts, Sessions, SYSTEM } from '../../src/modules/access/index.js';
import { SignIn } from '../../src/modules/access/application/sign-in.js';
import { SecondFactors } from '../../src/modules/access/application/second-factor/second-factors.js';
import { SignInThrottle } from '../../src/modules/access/application/throttle.js';
import { CaseHandlerRow, CaseRow, EditCase } from '../../src/modules/cases/index.js';
import { LeaderPairingRow, UserRow } from '../../src/modules/organisation/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Client } from '../support/client.js';
import { given, PASSWORD, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

interface Problem {
  code: string;
  detail: string;
  errors: { field: string }[];
  details: { work?: { kind: string; count: number }[] };
}
interface Person {
  version: number;
  active: boolean;
  work: { kind: string; title: string }[];
  successors: { id: string; name: string }[];
  off: { byName: string; reason: string } | null;
}

describeOnBoth('people come, move and leave', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let admin: Client;

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
    admin = await Client.as(app(), 'guanli');
  });

  const person = async (id: string): Promise<Person> => (await admin.get<Person>(`/api/users/${id}`)).body;
  const off = async (id: string, body: object = {}, by = admin) =>
    by.post<Problem>(
      `/api/users/${id}/switch-off`,
      { reason: '调离', ...body },
      { 'if-match': `"${(await app().reads.findOneByOrFail(UserRow, { id })).version}"` },
    );
  const on = async (id: string) =>
    admin.post<Problem>(`/api/users/${id}/switch-on`, undefined, {
      'if-match': `"${(await person(id)).version}"`,
    });
  const change = async (user: UserRow, more: object, by = admin, version?: number) => {
    const {
      name,
      title,
      role,
      unitId,
      email,
      phone,
      version: now,
    } = await app().reads.findOneByOrFail(UserRow, { id: user.id });
    return by.put<Problem>(
      `/api/users/${user.id}`,
      { name, title, role, unitId, email, phone, ...more },
      { 'if-match': `"${version ?? now}"` },
    );
  };
  const tryIn = (username: string, password = PASSWORD) =>
    new Client(app().url).post<Problem>('/api/session', { username, password });
  const historyOf = (subjectId: string): Promise<HistoryEntryRow[]> =>
    app().reads.find(HistoryEntryRow, { where: { subjectId }, order: { id: 'ASC' } });

  describe('somebody who leaves', () => {
    it('is signed out everywhere at once, programs too, and looks like a wrong password from then on', async () => {
      const gone = await make.user('heqing', '何青', 'auditor', district.bureau);
      const browser = await Client.as(app(), 'heqing');
      const { body } = await browser.post<{ token: string }>('/api/tokens', { name: '报表', days: 30 });
      const program = { authorization: `Bearer ${body.token}` };
      expect((await new Client(app().url).get('/api/units', program)).status).toBe(200);

      expect((await off(gone.id)).status).toBe(204);
      expect((await browser.get('/api/session')).status).toBe(401);
      expect((await new Client(app().url).get('/api/units', program)).status).toBe(401);
      const [right, unknown] = [await tryIn('heqing'), await tryIn('nobody-at-all')];
      expect([right.status, right.body.code, right.body.detail]).toEqual([
        401,
        unknown.body.code,
        unknown.body.detail,
      ]);
      expect(await person(gone.id)).toMatchObject({ active: false, off: { byName: '管一', reason: '调离' } });

      expect((await on(gone.id)).status).toBe(204);
      expect((await browser.get('/api/session')).status).toBe(401);
      expect((await new Client(app().url).get('/api/units', program)).status).toBe(401);
      expect((await tryIn('heqing')).status).toBe(200);
    });

    it('is told to the log by id alone when trying to come back', async () => {
      const gone = await make.user('luping', '陆平', 'auditor', district.bureau);
      await off(gone.id);
      const lines: string[] = [];
      const sink = new Writable({
        write(chunk: Buffer, _, done) {
          lines.push(chunk.toString());
          done();
        },
      });
      const signIn = new SignIn(
        app().get(UnitOfWork),
        app().get(Accounts),
        app().get(SignInThrottle),
        app().get(SecondFactors),
        app().get(Sessions),
        app().clock,
        pino({ level: 'warn' }, sink),
      );
      await expect(signIn.run('luping', PASSWORD, '127.0.0.1')).rejects.toThrow('session.wrong_password');
      await expect(signIn.run('no-such-one', PASSWORD, '127.0.0.1')).rejects.toThrow(
        'session.wrong_password',
      );
      expect(lines).toHaveLength(1);
      expect(lines[0]).toContain(gone.id);
      expect(lines[0]).not.toMatch(/luping|陆平/);
    });

    it('hands on every case in hand to somebody of the unit in the same step, and none that is settled', async () => {
      const { streets, users } = district;
      const leaving = await make.user('songlan', '宋岚', 'street-user', streets[0]!);
      const head = await Client.as(app(), 'wuling');
      const inHand = await make.signed(district);
      const officer = await make.signed(district);
      const settled = await make.signed(district);
      for (const { id } of [inHand, settled])
        expect((await head.put(`/api/cases/${id}/handler`, { userId: leaving.id })).status).toBe(204);
      const edited = await app()
        .get(EditCase)
        .run(SYSTEM, officer.id, officer.version, { caseOfficerId: leaving.id });
      await app()
        .get(UnitOfWork)
        .run((tx) => tx.update(CaseRow, { id: settled.id }, { status: 'closed' }));

      const refused = await off(leaving.id);
      expect([refused.status, refused.body.code]).toEqual([409, 'user.work_in_hand']);
      expect(refused.body.detail).toContain('交其办理的案件 1 件、承办的案件 1 件');
      const before = await person(leaving.id);
      expect(before).toMatchObject({
        active: true,
        work: [{ kind: 'case-handler' }, { kind: 'case-officer' }],
      });
      expect(before.successors.map(({ name }) => name).toSorted()).toEqual(['刘畅', '吴岭']);

      const foreign = await off(leaving.id, { successorId: users.otherStreet!.id });
      expect([foreign.status, foreign.body.code, foreign.body.errors[0]!.field]).toEqual([
        422,
        'user.successor',
        'successorId',
      ]);
      expect((await person(leaving.id)).active).toBe(true);

      expect((await off(leaving.id, { successorId: users.street!.id })).status).toBe(204);
      const handlers = await app().reads.findBy(CaseHandlerRow, { unitId: streets[0]!.id });
      const handlerOf = (id: string) => handlers.find(({ caseId }) => caseId === id)?.userId;
      expect([handlerOf(inHand.id), handlerOf(settled.id)]).toEqual([users.street!.id, leaving.id]);
      expect(await make.caseOf(officer.id)).toMatchObject({
        caseOfficerId: users.street!.id,
        version: edited + 1,
      });
      const told = (await historyOf(inHand.id)).at(-1)!;
      expect([told.action, told.actorName, told.note]).toEqual(['case.assign', '管一', '刘畅：宋岚移交']);
      expect((await person(leaving.id)).work).toEqual([]);
      // What was done before keeps its name.
      expect((await historyOf(inHand.id)).map(({ note }) => note)).toContain('宋岚');
    });

    it('gives cases back to the unit where somebody says so, and streets of a leader to another one', async () => {
      const { streets, users } = district;
      const leaving = await make.user('yanbo', '严波', 'street-user', streets[0]!);
      const { id } = await make.signed(district);
      const head = await Client.as(app(), 'wuling');
      await head.put(`/api/cases/${id}/handler`, { userId: leaving.id });
      expect((await off(leaving.id, { backToUnit: true })).status).toBe(204);
      expect(await app().reads.findBy(CaseHandlerRow, { caseId: id })).toEqual([]);
      expect((await historyOf(id)).at(-1)).toMatchObject({ action: 'case.assign', note: '收回：严波移交' });

      const next = await make.user('gaoyuan', '高远', 'leader', { id: users.leader!.unitId } as never);
      expect((await off(users.leader!.id, { successorId: next.id })).status).toBe(204);
      const pairs = await app().reads.find(LeaderPairingRow);
      expect(pairs.map(({ leaderId }) => leaderId)).toEqual([next.id]);
      expect((await on(users.leader!.id)).status).toBe(204);
    });

    it('never leaves a signature asked by name to nobody', async () => {
      const { bureau, users, campaign } = district;
      const signer = await make.user('zhengli', '郑立', 'reviewer', bureau);
      const officer = await Client.as(app(), 'chenli');
      const chain = `/api/campaigns/${campaign.id}/sign-off`;
      const { version } = (await officer.get<{ version: number }>(chain)).body;
      const step = { role: null, userId: null, condition: 'always', decides: false };
      const put = await officer.put<Problem>(
        chain,
        {
          steps: [
            { ...step, title: '核查', holder: 'verifier', decides: true },
            { ...step, title: '复核', holder: 'person', userId: signer.id },
          ],
          visitFor: [],
          checks: [],
        },
        { 'if-match': `"${version}"` },
      );
      expect(put.status).toBeLessThan(300);
      const refused = await off(signer.id, { backToUnit: true });
      expect([refused.status, refused.body.code]).toEqual([409, 'user.work_cannot_stay']);
      expect((await off(signer.id, { successorId: users.auditor!.id })).status).toBe(422);
      expect((await off(signer.id, { successorId: users.reviewer!.id })).status).toBe(204);
      const after = (await officer.get<{ version: number; steps: { userId: string | null }[] }>(chain)).body;
      expect(after.steps.map(({ userId }) => userId)).toEqual([null, users.reviewer!.id]);
      expect(after.version).toBe(version + 2);
    });
  });

  describe('somebody who moves', () => {
    it('hands on what is in hand, and keeps it where unit and role can go on with it', async () => {
      const { streets, users } = district;
      const moving = await make.user('tanghe', '唐禾', 'street-user', streets[0]!);
      const { id } = await make.signed(district);
      await (await Client.as(app(), 'wuling')).put(`/api/cases/${id}/handler`, { userId: moving.id });
      expect((await change(moving, { role: 'street-head', title: '副主任' })).status).toBe(204);
      expect((await change(moving, { unitId: streets[1]!.id })).body.code).toBe('user.work_in_hand');
      expect((await change(moving, { role: 'auditor' })).body.code).toBe('user.work_in_hand');
      const moved = await change(moving, { unitId: streets[1]!.id, successorId: users.head!.id });
      expect(moved.status).toBe(204);
      expect(await app().reads.findOneByOrFail(CaseHandlerRow, { caseId: id })).toMatchObject({
        userId: users.head!.id,
      });
      // The new unit holds from the next request on.
      const seen = await (await Client.as(app(), 'tanghe')).get(`/api/cases/${id}`);
      expect(seen.status).toBe(404);
    });

    it('is corrected against the version that was seen, and the history keeps no address', async () => {
      const { users } = district;
      const first = await change(users.department!, { email: 'duan.new@duban.example', phone: '0371-6000' });
      expect(first.status).toBe(204);
      const late = await change(users.department!, { name: '段小' }, admin, 1);
      expect([late.status, late.body.code]).toEqual([412, 'version.stale']);
      expect(late.body.detail).toContain('管一');
      const without = await admin.put<Problem>(`/api/users/${users.department!.id}`, {
        name: '段晓',
        role: 'department-user',
        unitId: users.department!.unitId,
      });
      expect(without.body.code).toBe('version.missing');
      const entries = (await historyOf(users.department!.id)).filter(
        ({ action }) => action === 'user.change',
      );
      expect(entries.map(({ data }) => data)).toEqual([
        { fields: ['email', 'phone'], before: {}, after: {} },
      ]);
      expect((await change(users.department!, { role: 'community-worker' })).body.errors[0]!.field).toBe(
        'unitId',
      );
    });
  });

  it('are listed by unit, role, state and a part of the name; those who left to administrators only', async () => {
    const names = async (query: string, by = admin): Promise<string[]> =>
      (await by.get<{ name: string }[]>(`/api/users?${query}`)).body.map(({ name }) => name);
    const street = district.streets[0]!.id;
    expect(await names(`unitId=${street}&role=street-head`)).toEqual(['吴岭']);
    expect(await names(`state=off&q=${encodeURIComponent('宋')}`)).toEqual(['宋岚']);
    expect(await names('q=LIUCH')).toEqual(['刘畅']);
    expect(await names('q=%25')).toEqual([]);
    const top = (await app().reads.findOneByOrFail(UserRow, { username: 'fengqi' })).unitId;
    expect(await names(`unitId=${top}&below=true&role=street-head`)).toEqual(['吴岭', '唐禾']);
    const auditor = await Client.as(app(), 'shenji');
    expect(await names(`state=off&q=${encodeURIComponent('宋')}`, auditor)).toEqual([]);
    expect((await off(district.users.auditor!.id, {}, await Client.as(app(), 'chenli'))).status).toBe(403);
  });

  it('get a first password that is told once and holds until the first sign-in', async () => {
    const added = await admin.post<{ id: string; firstPassword: string }>('/api/users', {
      username: 'peilin',
      name: '裴林',
      role: 'auditor',
      unitId: district.bureau.id,
    });
    expect(added.status).toBe(201);
    const first = await tryIn('peilin', added.body.firstPassword);
    expect([
      first.status,
      (first.body as unknown as { mustChangePassword: boolean }).mustChangePassword,
    ]).toEqual([200, true]);
    const browser = await Client.as(app(), 'peilin', added.body.firstPassword);
    const { body } = await admin.post<{ password: string }>(`/api/users/${added.body.id}/first-password`);
    expect((await browser.get('/api/session')).status).toBe(401);
    expect((await tryIn('peilin', added.body.firstPassword)).status).toBe(401);
    expect((await tryIn('peilin', body.password)).status).toBe(200);
  });

  describe('administrators', () => {
    it('cannot switch themselves off, nor lose the last one', async () => {
      const self = district.users.administrator!;
      expect((await off(self.id)).body.code).toBe('user.not_yourself');
      const lost = await change(self, { role: 'auditor' });
      expect([lost.status, lost.body.code]).toEqual([409, 'user.last_administrator']);
    });

    it('leave one of them when two switch each other off at the same moment', async () => {
      const second = await make.user('guaner', '管二', 'administrator', district.bureau);
      const other = await Client.as(app(), 'guaner');
      const answers = await Promise.all([
        off(second.id, {}, admin),
        off(district.users.administrator!.id, {}, other),
      ]);
      const administrators = await app().reads.findBy(UserRow, { role: 'administrator', active: true });
      expect(administrators).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
      const [lost] = answers.filter(({ status }) => status !== 204);
      expect([401, 409]).toContain(lost!.status);
    });

    it('overwrite nothing of each other', async () => {
      const [one] = await app().reads.findBy(UserRow, { role: 'administrator', active: true });
      admin = await Client.as(app(), one!.username);
      const target = district.users.reviewer!;
      const answers = await Promise.all([change(target, { title: '甲' }), change(target, { title: '乙' })]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 412]);
    });
  });
});
