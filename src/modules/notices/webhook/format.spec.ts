import { createHmac } from 'node:crypto';
import { at, day } from '../../../kernel/day.js';
import { robotRefusal, webhookRequest, type WebhookFormat, type WebhookPayload } from './format.js';

const now = at(day('2026-05-20'), '09:00');
const payload: WebhookPayload = {
  rule: 'deadline.remind',
  ruleName: '到期提醒',
  unitId: 'u1',
  unitName: '梧桐街道',
  day: '2026-05-20',
  cases: [
    { id: 'c1', step: 'reply', tier: 'overdue-1', day: '2026-05-19' },
    { id: 'c1', step: 'rectify', tier: 'due-soon', day: '2026-05-22' },
  ],
  link: 'http://duban.example/cases/c1',
};
const make = (format: WebhookFormat, secret: string | null = 'geheim-123') =>
  webhookRequest(format, 'https://robot.example/send?key=k1', secret, 'm1', payload, now);

describe('a message to a webhook', () => {
  it('is signed over its moment and body, so that it can be neither changed nor sent later as new', () => {
    const { headers, body, url } = make('json');
    expect(url).toBe('https://robot.example/send?key=k1');
    const signed = createHmac('sha256', 'geheim-123')
      .update(`${headers['x-duban-timestamp']}.${body}`)
      .digest('hex');
    expect(headers['x-duban-signature']).toBe(`sha256=${signed}`);
    expect(JSON.parse(body)).toMatchObject({ id: 'm1', rule: 'deadline.remind', unitName: '梧桐街道' });
  });

  it('counts cases and not deadlines, in the words of the robot', () => {
    const { body } = make('wecom');
    expect(JSON.parse(body)).toEqual({
      msgtype: 'markdown',
      markdown: {
        content:
          '**【到期提醒】梧桐街道 1 件**\n\n2026-05-20 · [打开督办查看](http://duban.example/cases/c1)',
      },
    });
  });

  it('carries the signature of DingTalk in the address', () => {
    const { url, body } = make('dingtalk');
    const { searchParams } = new URL(url);
    const timestamp = searchParams.get('timestamp')!;
    const sign = createHmac('sha256', 'geheim-123').update(`${timestamp}\ngeheim-123`).digest('base64');
    expect(searchParams.get('sign')).toBe(sign);
    expect(searchParams.get('key')).toBe('k1');
    expect(JSON.parse(body).markdown.title).toBe('【到期提醒】梧桐街道 1 件');
  });

  it('hears from a robot inside a 200 that it was refused, or asked too often', () => {
    expect(robotRefusal('wecom', '{"errcode":0,"errmsg":"ok"}')).toBeNull();
    expect(robotRefusal('wecom', '{"errcode":93000,"errmsg":"invalid key"}')).toMatchObject({ busy: false });
    expect(robotRefusal('dingtalk', '{"errcode":130101,"errmsg":"too fast"}')).toMatchObject({ busy: true });
    expect(robotRefusal('json', '{"errcode":5}')).toBeNull();
  });
});
