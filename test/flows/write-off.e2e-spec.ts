import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at, day } from '../../src/kernel/day.js';
import { startApp } from '../support/app.js';
import { Client } from '../support/client.js';
import { freePort } from '../support/free-port.js';
import { given, type District } from '../support/given.js';
import { startPostgres, type TestPostgres } from '../support/postgres.js';
import { startDoor, type RunningDoor } from '../support/processes.js';
import { startRedis, type TestRedis } from '../support/redis.js';
import { CRITERIA, WriteOffDesk } from '../support/write-off-desk.js';

jest.setTimeout(180_000);

/** One problem from the feedback of an inspection to 销号 and beyond, in the winter whose real notice ended on a Saturday. */
describe.each(['SQLite', 'PostgreSQL'])('a write-off on %s', (engine) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'duban-write-off-'));
  const clockFile = join(dataDir, 'present');
  let postgres: TestPostgres | null = null;
  let redis: TestRedis | null = null;
  let door: RunningDoor;
  let url: string;
  let district: District;
  const desk = new WriteOffDesk(
    () => url,
    () => district,
  );

  beforeAll(async () => {
    const [present, port] = [at(day('2024-12-02'), '09:00'), await freePort()];
    if (engine === 'PostgreSQL') [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
    const databaseUrl = await postgres?.url('write_off');
    const secret = { SECRET_KEY: 'ab'.repeat(32) };
    const setUp = await startApp({ databaseUrl, env: { DATA_DIR: dataDir, ...secret } });
    setUp.clock.set(present);
    district = await given(setUp).district();
    await setUp.app.close();
    writeFileSync(clockFile, present);
    url = `http://127.0.0.1:${port}`;
    const env = {
      NODE_ENV: 'test',
      DATA_DIR: dataDir,
      PORT: String(port),
      DEMO: 'false',
      LOG_LEVEL: 'warn',
      TEST_CLOCK_FILE: clockFile,
      ...secret,
      ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
      ...(redis ? { REDIS_URL: redis.url } : {}),
    };
    door = await startDoor(redis ? 'main' : 'all-in-one', { env, ready: `${url}/readyz` });
  });

  afterAll(async () => {
    await door?.stop();
    await Promise.all([postgres?.stop(), redis?.stop()]);
    rmSync(dataDir, { recursive: true, force: true });
  });

  const on = async (date: string): Promise<void> => {
    writeFileSync(clockFile, at(day(date), '09:00'));
    await desk.signIn();
  };
  /** What everybody may read. */
  const shown = async () =>
    (await new Client(url).get<{ items: object[] }>('/api/public/publicity')).body.items;
  const planOf = async (id: string): Promise<string[]> =>
    (await desk.chain(id)).rounds[0]!.links.map(
      ({ key, attempts }) => `${key} ${attempts.at(-1)!.plannedOn}`,
    );

  it('leads one problem to 销号 through a refused acceptance, a step back and an upheld objection, and again after a rebound', async () => {
    await on('2024-12-02');
    const id = await desk.open({
      startedOn: '2024-12-02',
      dueOn: '2025-01-24',
      milestones: [{ what: '复绿', plannedOn: '2025-01-10' }],
    });
    const early = await desk.apply(id);
    expect([early.status, early.body.code]).toEqual([409, 'write-off.not_done']);

    await on('2025-01-08');
    await desk.tickAll(id, '2025-01-07');
    expect((await desk.task(id)).status).toBe('done');
    expect((await desk.apply(id)).status).toBe(204);
    // Working days one after the other, over the Spring Festival and its two make-up workdays.
    expect(await planOf(id)).toEqual([
      'self-check 2025-01-13',
      'unit-opinion 2025-01-16',
      'acceptance 2025-02-06',
      'joint-review 2025-02-12',
      'publicity 2025-02-26',
      'leader 2025-03-03',
      'city-review 2025-03-17',
      'filing 2025-03-20',
      'close 2025-03-21',
    ]);
    expect(await desk.states(id)).toBe('self-check:open');

    // 区级验收 refuses, and the chain goes back to 自查.
    await desk.toAcceptance(id);
    await on('2025-01-10');
    expect((await desk.upload('chenli', id, 'acceptance')).status).toBe(201);
    expect((await desk.back('chenli', id, 'acceptance', 'self-check')).status).toBe(204);
    expect(await desk.states(id)).toBe('self-check2:open');
    expect((await planOf(id)).slice(0, 3)).toEqual([
      'self-check 2025-01-15',
      'unit-opinion 2025-01-20',
      'acceptance 2025-02-08',
    ]);
    const refused = await desk.link(id, 'acceptance');
    expect(refused).toMatchObject({ returns: 1, attempt: 2 });
    expect(refused.attempts).toMatchObject([
      {
        attempt: 1,
        files: [{ isPhoto: true }],
        acts: [{ kind: 'back', opinion: '现场仍有裸露边坡', byName: '陈立', actualOn: '2025-01-10' }],
      },
      { attempt: 2, files: [], acts: [] },
    ]);

    // A new attempt with a new photo: that of the first visit does not count.
    await on('2025-01-14');
    await desk.toAcceptance(id);
    expect(await desk.missing(id, 'acceptance')).toEqual(['photos']);
    expect((await desk.sign('chenli', id, 'acceptance')).body.code).toBe('write-off.missing');
    await on('2025-01-16');
    expect((await desk.upload('chenli', id, 'acceptance')).status).toBe(201);
    await desk.signed('chenli', id, 'acceptance');

    // 会审 steps back to 单位意见; 自查 stays signed.
    await on('2025-01-17');
    expect((await desk.back('duanxiao', id, 'joint-review', 'unit-opinion', '缺成活率依据')).status).toBe(
      204,
    );
    expect(await desk.states(id)).toBe('self-check2:passed unit-opinion3:open');
    await on('2025-01-20');
    await desk.signed('wuling', id, 'unit-opinion');
    await desk.toPublicity(id);
    expect(await desk.states(id)).toBe(
      'self-check2:passed unit-opinion3:passed acceptance3:passed joint-review3:passed publicity3:open',
    );

    // 公示 as the notice of 2025-01-21: ten working days that end on a make-up Saturday.
    await on('2025-01-21');
    expect(await desk.missing(id, 'publicity')).toEqual(['notice']);
    expect((await desk.publish(id, '2025-01-21')).status).toBe(204);
    const { window } = await desk.notice(id);
    expect(window.endOn).toBe('2025-02-08');
    expect(window.days.map(({ nth }) => nth ?? '休').join(' ')).toBe(
      '1 2 3 4 休 5 6 休 休 休 休 休 休 休 休 7 8 9 10',
    );
    expect(window.days.filter(({ isMakeup }) => isMakeup).map((one) => one.day)).toEqual([
      '2025-01-26',
      '2025-02-08',
    ]);

    // An objection on the make-up Sunday; upheld after the last day, it leads back to 验收.
    await on('2025-01-26');
    const objection = { receivedOn: '2025-01-26', text: '边坡仍有裸露' };
    expect((await desk.act('chenli', id, 'objections', objection)).status).toBe(204);
    await on('2025-02-08');
    expect(await desk.missing(id, 'publicity')).toEqual(['answer', 'window']);
    await on('2025-02-09');
    expect(await desk.missing(id, 'publicity')).toEqual(['answer']);
    expect((await desk.sign('chenli', id, 'publicity')).status).toBe(409);
    const [first] = (await desk.notice(id)).objections;
    const upheld = { outcome: 'upheld', text: '属实，补植后重新验收', to: 'acceptance' };
    expect((await desk.act('chenli', id, `objections/${first!.id}/answer`, upheld)).status).toBe(204);
    expect(await desk.states(id)).toBe('self-check2:passed unit-opinion3:passed acceptance4:open');
    expect(await shown()).toEqual([]);

    // A second window, by plain weeks, and its objection dismissed.
    await on('2025-02-10');
    await desk.toPublicity(id);
    expect((await desk.publish(id, '2025-02-10')).status).toBe(204);
    expect((await desk.notice(id)).window.endOn).toBe('2025-02-21');
    await on('2025-02-12');
    await desk.act('chenli', id, 'objections', { receivedOn: '2025-02-12', text: '认为面积不足' });
    const [second] = (await desk.notice(id)).objections;
    const dismissed = { outcome: 'dismissed', text: '经测绘为 118.4 亩' };
    expect((await desk.act('chenli', id, `objections/${second!.id}/answer`, dismissed)).status).toBe(204);
    await on('2025-02-21');
    expect(await desk.missing(id, 'publicity')).toEqual(['window']);
    await on('2025-02-22');
    await desk.signed('chenli', id, 'publicity');

    await on('2025-02-26');
    await desk.toTheEnd(id);
    expect((await desk.task(id)).status).toBe('written-off');
    expect((await desk.sign('chenli', id, 'close')).body.code).toBe('write-off.ended');
    expect(await shown()).toMatchObject([{ startOn: '2025-02-10', endOn: '2025-02-21' }]);

    // 反弹: the task is open again, and a second round goes its own way.
    await on('2025-06-03');
    const rebound = {
      foundOn: '2025-06-01',
      reason: '雨后边坡滑塌',
      what: '补植固坡',
      plannedOn: '2025-07-31',
    };
    const { version } = await desk.task(id);
    const path = `/api/rectifications/${id}/write-off/rebound`;
    const match = { 'if-match': `"${version}"` };
    expect((await desk.as('chenli').post(path, rebound, match)).status).toBe(204);
    const reopened = await desk.task(id);
    expect([reopened.status, reopened.dueOn]).toEqual(['in-progress', '2025-07-31']);
    expect(reopened.milestones.map(({ what, doneOn }) => [what, doneOn])).toEqual([
      ['复绿', '2025-01-07'],
      ['补植固坡', null],
    ]);
    expect((await desk.apply(id)).body.code).toBe('write-off.not_done');

    await on('2025-07-16');
    await desk.tickAll(id, '2025-07-15');
    expect((await desk.apply(id, { ...CRITERIA, effect: '滑塌处已固坡补植。' })).status).toBe(204);
    await desk.toAcceptance(id);
    await desk.toPublicity(id);
    expect((await desk.publish(id, '2025-07-16')).status).toBe(204);
    expect((await desk.notice(id)).window.endOn).toBe('2025-07-29');
    await on('2025-07-30');
    await desk.signed('chenli', id, 'publicity');
    await desk.toTheEnd(id);

    // Nothing of the first round has gone.
    expect((await desk.task(id)).status).toBe('written-off');
    const { rounds } = await desk.chain(id);
    expect(rounds.map(({ round, rebound: was }) => [round, was?.reason ?? null])).toEqual([
      [2, null],
      [1, '雨后边坡滑塌'],
    ]);
    const attemptsOf = (at_: number) =>
      rounds[at_]!.links.map(
        ({ key, attempt, returns, state }) =>
          `${key} ${attempt}${returns > 0 ? ` back ${returns}` : ''} ${state}`,
      );
    expect(attemptsOf(1)).toEqual([
      'self-check 2 passed',
      'unit-opinion 3 passed',
      'acceptance 4 back 1 passed',
      'joint-review 4 back 1 passed',
      'publicity 4 back 1 passed',
      'leader 4 passed',
      'city-review 4 passed',
      'filing 4 passed',
      'close 4 passed',
    ]);
    expect(new Set(attemptsOf(0).map((one) => one.split(' ').slice(1).join(' ')))).toEqual(
      new Set(['1 passed']),
    );
    const told = (await desk.task(id)).history
      .toReversed()
      .map(({ action, byName, at: when }) => `${when.slice(0, 10)} ${byName} ${action.split('.')[1]}`);
    expect(told).toEqual(HISTORY);
  });
});

/** Everything that anybody did, in its order. */
const HISTORY = [
  '2024-12-02 陈立 open',
  '2025-01-08 刘畅 tick',
  '2025-01-08 刘畅 apply',
  '2025-01-08 刘畅 sign-link',
  '2025-01-08 吴岭 sign-link',
  '2025-01-10 陈立 add-link-file',
  '2025-01-10 陈立 send-back',
  '2025-01-14 刘畅 sign-link',
  '2025-01-14 吴岭 sign-link',
  '2025-01-16 陈立 add-link-file',
  '2025-01-16 陈立 sign-link',
  '2025-01-17 段晓 send-back',
  '2025-01-20 吴岭 sign-link',
  '2025-01-20 陈立 add-link-file',
  '2025-01-20 陈立 sign-link',
  '2025-01-20 段晓 sign-link',
  '2025-01-21 陈立 publish',
  '2025-01-26 陈立 object',
  '2025-02-09 陈立 answer',
  '2025-02-09 陈立 send-back',
  '2025-02-10 陈立 add-link-file',
  '2025-02-10 陈立 sign-link',
  '2025-02-10 段晓 sign-link',
  '2025-02-10 陈立 publish',
  '2025-02-12 陈立 object',
  '2025-02-12 陈立 answer',
  '2025-02-22 陈立 sign-link',
  '2025-02-26 冯启 sign-link',
  '2025-02-26 陈立 add-link-file',
  '2025-02-26 陈立 sign-link',
  '2025-02-26 陈立 sign-link',
  '2025-02-26 陈立 sign-link',
  '2025-02-26 陈立 write-off',
  '2025-06-03 陈立 rebound',
  '2025-07-16 刘畅 tick',
  '2025-07-16 刘畅 apply',
  '2025-07-16 刘畅 sign-link',
  '2025-07-16 吴岭 sign-link',
  '2025-07-16 陈立 add-link-file',
  '2025-07-16 陈立 sign-link',
  '2025-07-16 段晓 sign-link',
  '2025-07-16 陈立 publish',
  '2025-07-30 陈立 sign-link',
  '2025-07-30 冯启 sign-link',
  '2025-07-30 陈立 add-link-file',
  '2025-07-30 陈立 sign-link',
  '2025-07-30 陈立 sign-link',
  '2025-07-30 陈立 sign-link',
  '2025-07-30 陈立 write-off',
];
