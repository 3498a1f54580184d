import { HistoryEntryRow } from '../../src/modules/history/index.js';
import { RecoveryCodeRow, SecondFactorRow } from '../../src/modules/access/index.js';
import { plusMillis } from '../../src/kernel/instant.js';
import { Client } from '../support/client.js';
import { given, PASSWORD, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';
import { Phone, withPhone } from '../support/phone.js';

interface Refusal {
  code: string;
  details?: { triesLeft?: number };
}

describeOnBoth(
  'the second step of signing in',
  (app) => {
    let district: District;
    let serial = 0;
    beforeAll(async () => {
      district = await given(app()).district();
    });

    const later = (seconds: number) => app().clock.set(plusMillis(app().clock.now(), seconds * 1_000));
    const firstStep = async (username: string) => {
      const client = new Client(app().url);
      const answer = await client.post<Refusal>('/api/session', { username, password: PASSWORD });
      return { client, answer };
    };
    const secondStep = (client: Client, code: string) => client.post<Refusal>('/api/session/code', { code });
    async function reviewer() {
      serial += 1;
      const username = `reviewer${serial}`;
      const user = await given(app()).user(username, `沈${serial}`, 'reviewer', district.bureau);
      const client = await Client.as(app(), username);
      const own = await withPhone(app(), client);
      later(30);
      return { username, user, client, ...own };
    }
    const acts = async (id: string) =>
      (await app().reads.find(HistoryEntryRow, { where: { subjectId: id }, order: { at: 'ASC' } })).map(
        ({ action }) => action,
      );

    it('is owed once it is set up: the password alone opens nothing', async () => {
      const { username, phone, user } = await reviewer();
      const { client, answer } = await firstStep(username);
      expect([answer.status, answer.body.code]).toEqual([401, 'session.code_required']);
      for (const path of ['/api/session', '/api/cases', '/api/live', '/api/second-factor', '/api/queues'])
        expect([path, (await client.get(path)).status]).toEqual([path, 401]);
      expect((await client.post('/api/second-factor/off', { code: phone.code() })).status).toBe(401);
      const done = await secondStep(client, phone.code());
      expect(done.status).toBe(200);
      expect((await client.get('/api/cases')).status).toBe(200);
      expect(await acts(user.id)).toContain('second-factor.on');
    });

    it('begins a session of another secret, and the half-open one is gone', async () => {
      const { username, phone } = await reviewer();
      const { client } = await firstStep(username);
      const half = client.at(app().url);
      expect((await secondStep(client, phone.code())).status).toBe(200);
      expect(half.credentials['cookie']).not.toBe(client.credentials['cookie']);
      later(30);
      expect((await secondStep(half, phone.code())).status).toBe(401);
    });

    it('takes a code once, also of two who bring it at the same moment, and none before the last', async () => {
      const { username, phone } = await reviewer();
      const one = (await firstStep(username)).client;
      const other = (await firstStep(username)).client;
      const code = phone.code();
      const both = await Promise.all([secondStep(one, code), secondStep(other, code)]);
      expect(both.map(({ status }) => status).toSorted()).toEqual([200, 422]);
      const third = (await firstStep(username)).client;
      expect((await secondStep(third, code)).body.code).toBe('second_factor.wrong_code');
      expect((await secondStep(third, phone.code(-30))).status).toBe(422);
      expect((await secondStep(third, phone.code(30))).status).toBe(200);
    });

    it('forgives a clock that is one step off, and not two', async () => {
      const { username, phone } = await reviewer();
      later(120);
      const { client } = await firstStep(username);
      expect((await secondStep(client, phone.code(-60))).status).toBe(422);
      expect((await secondStep(client, phone.code(60))).status).toBe(422);
      expect((await secondStep(client, phone.code(-30))).status).toBe(200);
    });

    it('stops who guesses, in a burst too, also when the password is typed again', async () => {
      const { username, phone } = await reviewer();
      const { client } = await firstStep(username);
      const wrong = phone.code() === '000000' ? '111111' : '000000';
      const burst = await Promise.all(Array.from({ length: 12 }, () => secondStep(client, wrong)));
      expect(burst.filter(({ status }) => status === 422)).toHaveLength(5);
      expect(burst.filter(({ status }) => status === 429)).toHaveLength(7);
      const again = (await firstStep(username)).client;
      const shut = await secondStep(again, phone.code());
      expect(shut.status).toBe(429);
      expect(Number(shut.headers.get('retry-after'))).toBeGreaterThan(0);
      later(16 * 60);
      expect((await secondStep((await firstStep(username)).client, phone.code())).status).toBe(200);
    });

    it('is over when the code takes too long', async () => {
      const { username, phone } = await reviewer();
      const { client } = await firstStep(username);
      later(11 * 60);
      expect((await secondStep(client, phone.code())).status).toBe(401);
    });

    it('is opened by a recovery code once, which is told to the history', async () => {
      const { username, user, recoveryCodes } = await reviewer();
      expect(recoveryCodes).toHaveLength(10);
      const { client } = await firstStep(username);
      expect((await secondStep(client, recoveryCodes[0]!.toUpperCase())).status).toBe(200);
      expect((await client.get<{ codesLeft: number }>('/api/second-factor')).body.codesLeft).toBe(9);
      expect((await secondStep((await firstStep(username)).client, recoveryCodes[0]!)).status).toBe(422);
      expect(await acts(user.id)).toContain('second-factor.recovery-used');
    });

    it('keeps neither key nor codes readable', async () => {
      const { user, client, recoveryCodes } = await reviewer();
      const begun = await client.post<Refusal>('/api/second-factor', { currentPassword: PASSWORD });
      expect([begun.status, begun.body.code]).toEqual([409, 'second_factor.on']);
      const row = await app().reads.findOneByOrFail(SecondFactorRow, { userId: user.id });
      expect(row.sealed).not.toMatch(/^[A-Z2-7]+$/);
      const kept = await app().reads.findBy(RecoveryCodeRow, { userId: user.id });
      const plain = recoveryCodes.map((code) => code.replaceAll('-', ''));
      expect(kept.filter(({ hash }) => plain.includes(hash))).toEqual([]);
    });

    it('gives other recovery codes for a code, and goes off with one only', async () => {
      const { username, user, client, phone, recoveryCodes } = await reviewer();
      expect((await client.post('/api/second-factor/recovery-codes', { code: '000000' })).status).toBe(422);
      const fresh = await client.post<{ recoveryCodes: string[] }>('/api/second-factor/recovery-codes', {
        code: phone.code(),
      });
      expect(fresh.body.recoveryCodes).not.toContain(recoveryCodes[1]);
      later(30);
      expect((await secondStep((await firstStep(username)).client, recoveryCodes[1]!)).status).toBe(422);
      expect((await client.post('/api/second-factor/off', { code: 'abc' })).status).toBe(422);
      expect((await client.post('/api/second-factor/off', { code: phone.code() })).status).toBe(204);
      expect((await firstStep(username)).answer.status).toBe(200);
      expect(await acts(user.id)).toEqual(
        expect.arrayContaining(['second-factor.new-codes', 'second-factor.off']),
      );
    });

    it('wants the password before a key is shown, and a right code before it holds', async () => {
      const user = await given(app()).user('beginner', '新一', 'reviewer', district.bureau);
      const client = await Client.as(app(), 'beginner');
      expect((await client.post('/api/second-factor', { currentPassword: 'not-it-2026' })).status).toBe(401);
      expect((await client.post('/api/second-factor/confirm', { code: '123456' })).status).toBe(409);
      const begun = await client.post<{ key: string; uri: string }>('/api/second-factor', {
        currentPassword: PASSWORD,
      });
      expect(begun.body.uri).toContain(`secret=${begun.body.key}`);
      const phone = new Phone(app(), begun.body.key);
      const wrong = phone.code() === '000000' ? '111111' : '000000';
      expect((await client.post('/api/second-factor/confirm', { code: wrong })).status).toBe(422);
      expect((await client.post('/api/second-factor/recovery-codes', { code: phone.code() })).status).toBe(
        409,
      );
      expect((await firstStep('beginner')).answer.status).toBe(200);
      const elsewhere = await Client.as(app(), 'beginner');
      expect((await client.post('/api/second-factor/confirm', { code: phone.code() })).status).toBe(200);
      expect((await elsewhere.get('/api/session')).status).toBe(401);
      expect((await client.get('/api/session')).status).toBe(200);
      expect(await acts(user.id)).toContain('second-factor.on');
    });

    it('is reset by an administrator, which ends every session and is told to the history', async () => {
      const { username, user, client } = await reviewer();
      const admin = await Client.as(app(), 'guanli');
      const holders = await admin.get<{ userId: string }[]>('/api/second-factor/people');
      expect(holders.body.map(({ userId }) => userId)).toContain(user.id);
      expect((await client.post(`/api/second-factor/people/${user.id}/reset`)).status).toBe(403);
      expect((await admin.post(`/api/second-factor/people/${user.id}/reset`)).status).toBe(204);
      expect((await admin.post(`/api/second-factor/people/${user.id}/reset`)).status).toBe(404);
      expect((await client.get('/api/session')).status).toBe(401);
      expect((await firstStep(username)).answer.status).toBe(200);
      expect(await acts(user.id)).toContain('second-factor.reset');
    });

    it('may be demanded of a role: after the days of grace nothing else works until it is set up', async () => {
      const admin = await Client.as(app(), 'guanli');
      const demand = (demanded: boolean, graceDays = 2) =>
        admin.put('/api/second-factor/rules/auditor', { demanded, graceDays });
      expect((await demand(true, 91)).status).toBe(422);
      expect((await demand(true)).status).toBe(204);
      const early = await Client.as(app(), 'shenji');
      expect((await early.get('/api/cases')).status).toBe(200);
      const own = await early.get<{ owedFrom: string }>('/api/second-factor');
      expect(own.body.owedFrom).toBe(plusMillis(app().clock.now(), 2 * 86_400_000));
      later(2 * 86_400);
      const owing = await Client.as(app(), 'shenji');
      const session = await owing.get<{ mustSetUpSecondFactor: boolean }>('/api/session');
      expect(session.body.mustSetUpSecondFactor).toBe(true);
      for (const path of ['/api/cases', '/api/live', '/api/tokens', '/api/absences']) {
        const shut = await owing.get<Refusal>(path);
        expect([path, shut.status, shut.body.code]).toEqual([
          path,
          403,
          'session.second_factor_setup_required',
        ]);
      }
      const { phone } = await withPhone(app(), owing);
      expect((await owing.get('/api/cases')).status).toBe(200);
      later(30);
      const off = await owing.post<Refusal>('/api/second-factor/off', { code: phone.code() });
      expect([off.status, off.body.code]).toEqual([409, 'second_factor.owed']);
      const again = await Client.as(app(), 'guanli');
      expect(
        (await again.put('/api/second-factor/rules/auditor', { demanded: false, graceDays: 2 })).status,
      ).toBe(204);
      expect(await acts('second-factor-auditor')).toEqual(['second-factor.demand', 'second-factor.demand']);
    });
  },
  async () => ({ SESSION_ABSOLUTE_HOURS: '100', SESSION_IDLE_MINUTES: '6000' }),
);
