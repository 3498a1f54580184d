import { RectificationProgressRow } from '../../src/modules/rectification/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { given } from '../support/given.js';
import { openRound, tasksOfTwoUnits } from '../support/monthly-round.js';
import { startSmtp, type ReceivedMail, type TestSmtp } from '../support/smtp.js';

/** The letters of a round through a real mail server: one a person, and a link that opens. */
describe('the letters of a monthly round', () => {
  let smtp: TestSmtp;
  let app: TestApp;

  beforeAll(async () => {
    smtp = await startSmtp();
    app = await startApp({ env: { SMTP_URL: smtp.url } });
    app.setClock('2026-05-20', '09:00');
    const make = given(app);
    await tasksOfTwoUnits(app, make, await make.district());
    await openRound(app);
  }, 60_000);
  afterAll(async () => {
    await app?.stop();
    await smtp?.stop();
  });

  const to = (address: string): ReceivedMail[] =>
    smtp.mails.filter(({ deliveredTo }) => deliveredTo.includes(address));
  const ask = (token: string, path = '', init: RequestInit = {}): Promise<Response> =>
    fetch(`${app.url}/api/public/dispatch-answers${path}`, {
      ...init,
      headers: { 'x-dispatch-link': token, 'content-type': 'application/json' },
    });

  it('reach each person once though the tick runs again, and the unit without an account with a link', async () => {
    await app.tick('tick.dispatch-rounds');
    await app.tick('tick.dispatch-rounds');
    expect(smtp.mails.map(({ deliveredTo }) => deliveredTo[0]).toSorted()).toEqual([
      'liuchang@duban.example',
      'wuling@duban.example',
      'zhiban@shuitou.example',
    ]);
    expect(new Set(smtp.mails.map(({ messageId }) => messageId)).size).toBe(3);
    const [mine] = to('liuchang@duban.example');
    expect(mine?.subject).toContain('【月调度填报】梧桐街道 5 月待填报 2 项');
    expect(mine?.text).toContain('/dispatch-rounds/form');
    expect(mine?.text).not.toContain('/answer#');
  });

  it('the link of the mail opens the form, is used up by an answer, and nothing is sent after it', async () => {
    const [letter] = to('zhiban@shuitou.example');
    const token = /\/answer#([A-Za-z0-9_-]{43})/.exec(letter!.text!)![1]!;
    expect(letter?.html).toContain(`/answer#${token}`);
    const form = (await (await ask(token)).json()) as {
      tasks: { id: string; version: number; taskId: string }[];
    };
    expect(form.tasks).toHaveLength(1);
    const [{ id, version, taskId }] = form.tasks as [(typeof form.tasks)[0]];
    const answer = {
      kind: 'progress',
      text: '泵站土建完成。',
      reason: '',
      obstacle: '',
      expectedOn: null,
      ticks: [],
    };
    const body = JSON.stringify({ items: [{ id, version, answer }], name: '李工' });
    expect((await ask(token, '/submit', { method: 'POST', body })).status).toBe(204);
    expect((await ask(token)).status).toBe(404);
    expect(await app.reads.countBy(RectificationProgressRow, { taskId })).toBe(1);
    app.setClock('2026-05-27', '10:00');
    await app.tick('tick.dispatch-rounds');
    expect(to('zhiban@shuitou.example')).toHaveLength(1);
    expect(to('liuchang@duban.example').at(-1)?.subject).toContain(
      '【月调度催报】梧桐街道 5 月逾期未报 2 项',
    );
  });
});
