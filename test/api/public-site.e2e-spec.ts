import { createHash } from 'node:crypto';
import { HistoryEntryRow } from '../../src/modules/history/index.js';
import { ObjectionPressRow, PublicityObjectionRow } from '../../src/modules/write-off/index.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';
import { WriteOffDesk } from '../support/write-off-desk.js';

const SAID = '月牙河南岸的排口夜里还在冒黑水，没有整改到位。';

describeOnBoth('the public pages', (app) => {
  let district: District;
  const desk = new WriteOffDesk(
    () => app().url,
    () => district,
  );
  let taskId: string;
  let noticeId: string;

  const on = async (day: string) => {
    app().setClock(day, '09:00');
    await desk.signIn();
  };
  const page = async (path: string) => {
    const answer = await fetch(`${app().url}${path}`, { redirect: 'manual' });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };
  const send = async (
    fields: Record<string, string>,
    headers: Record<string, string> = {},
    id = noticeId,
  ) => {
    const answer = await fetch(`${app().url}/public/publicity/${id}/objections`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers,
      redirect: 'manual',
    });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };
  const objections = () => app().reads.findBy(PublicityObjectionRow, { publicityId: noticeId });

  beforeAll(async () => {
    district = await given(app()).district();
    await on('2026-04-21');
    taskId = await desk.applied({ title: '月牙河排口截污' }, '2026-04-21');
    await desk.toAcceptance(taskId);
    await desk.toPublicity(taskId);
    const published = await desk.publish(taskId, '2026-04-22', {
      title: '<b>整改</b>完成情况公示',
      body: '第一段 & <script>alert(1)</script>\n第二段',
    });
    expect(published.status).toBe(204);
    noticeId = (await desk.notice(taskId)).id;
  });

  it('are whole without a script, hold the approved text as text, and run nothing', async () => {
    expect((await page(`/public/publicity/${noticeId}`)).status).toBe(404);
    await on('2026-04-22');
    for (const path of ['/public/publicity', `/public/publicity/${noticeId}`]) {
      const { status, headers, text } = await page(path);
      expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      expect(text).toContain('&lt;b&gt;整改&lt;/b&gt;完成情况公示');
      expect(text).not.toMatch(/<script|<b>整改<\/b>|\son\w+=|\sstyle=|javascript:/);
      // The one style sheet is that of the policy: with another sign in it the page would stand bare.
      const policy = headers.get('content-security-policy')!;
      const style = /<style>([^]*)<\/style>/.exec(text)![1]!;
      expect(policy).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`);
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/script-src|unsafe/);
      expect(headers.get('set-cookie')).toBeNull();
      expect(text.length).toBeLessThan(16_000);
      expect(text).not.toMatch(/chenli|陈立|WTZG|月牙河/);
    }
    const notice = (await page(`/public/publicity/${noticeId}`)).text;
    expect(notice).toContain('第一段 &amp; &lt;script&gt;alert(1)&lt;/script&gt;');
    expect(notice).toContain('2026 年 4 月 22 日 至 2026 年 5 月 8 日');
    expect((await page(`/public/publicity/${noticeId}?lang=en`)).text).toContain('<html lang="en">');
  });

  it('answer what is not there with a page of their own', async () => {
    for (const path of ['/public/publicity/none', '/public/nothing', '/public/publicity/%3Cscript%3E']) {
      const { status, text } = await page(path);
      expect([path, status]).toEqual([path, 404]);
      expect(text).toContain('没有这份公示');
      expect(text).not.toContain('<script');
    }
    // The Chinese month has no 30th of February; the first page is shown.
    expect((await page('/public/publicity?before=2026-02-30')).status).toBe(200);
  });

  it('take an objection once, without who it is, and the link waits for its answer', async () => {
    const { version } = (await desk.chain(taskId)).rounds[0]!;
    const form = (await page(`/public/publicity/${noticeId}`)).text;
    const press = /name="press" value="([^"]+)"/.exec(form)![1]!;
    const both = await Promise.all([send({ text: SAID, press }), send({ text: SAID, press })]);
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect(both[0].headers.get('location')).toBe(`/public/publicity/${noticeId}?sent=1#sent`);
    expect((await page(both[0].headers.get('location')!)).text).toContain('已收到您的异议');
    const kept = await objections();
    expect(kept).toMatchObject([{ text: SAID, origin: 'public', recordedByName: '公示网页', outcome: null }]);
    expect((await desk.chain(taskId)).rounds[0]!.version).toBe(version + 1);
    const [entry] = await app().reads.find(HistoryEntryRow, {
      where: { action: 'rectification.object' },
      order: { id: 'DESC' },
    });
    expect(entry).toMatchObject({ actorName: '公示网页', subjectId: taskId, note: null });
    expect(JSON.stringify(entry)).not.toContain('黑水');
    // Nobody from outside reads it.
    expect((await page(`/public/publicity/${noticeId}`)).text).not.toContain('黑水');
    const presses = await app().reads.find(ObjectionPressRow);
    expect(presses.map(({ id, presses: n }) => [/^[0-9a-f]{64}$/.test(id), n])).toEqual([[true, 1]]);
  });

  it('refuse at the form what says nothing, names somebody or comes from elsewhere, and keep what was written', async () => {
    const short = await send({ text: '不<好>' });
    expect(short.status).toBe(422);
    expect(short.text).toContain('至少 10 个字');
    expect(short.text).toContain('不&lt;好&gt;</textarea>');
    const named = await send({ text: `${SAID}请打电话 13812345678` });
    expect([named.status, named.text.includes('请删去电话号码')]).toEqual([422, true]);
    expect((await send({ text: SAID }, { 'sec-fetch-site': 'cross-site' })).status).toBe(404);
    expect((await send({ text: 'x'.repeat(40_000) })).status).toBe(413);
    expect((await send({ text: SAID }, {}, 'none')).status).toBe(404);
    expect(await objections()).toHaveLength(1);
  });

  it('lose none of several that come at once', async () => {
    const at = await Promise.all([2, 3].map((n) => send({ text: `${SAID}第 ${n} 次` })));
    expect(at.map(({ status }) => status)).toEqual([303, 303]);
    expect(await objections()).toHaveLength(3);
  });

  it('hold back who sends again and again, until the hour is over', async () => {
    const press = (n: number) => send({ text: `${SAID}第 ${n} 次` });
    for (let n = 4; n <= 5; n += 1) expect((await press(n)).status).toBe(303);
    const sixth = await press(6);
    expect([sixth.status, sixth.text.includes('提交得太多')]).toEqual([429, true]);
    expect(await objections()).toHaveLength(5);
    app().setClock('2026-04-22', '10:01');
    expect((await press(7)).status).toBe(303);
    expect(await app().reads.count(ObjectionPressRow)).toBe(1);
  });

  it('are over with the window: no form, and nothing is taken', async () => {
    await on('2026-05-09');
    const { text } = await page(`/public/publicity/${noticeId}`);
    expect(text).toContain('公示期已满');
    expect(text).not.toContain('<form');
    const late = await send({ text: SAID });
    expect([late.status, late.text.includes('公示期已满')]).toEqual([409, true]);
  });
});
