import type { Page } from 'playwright-core';
import { openBrowser, type TestBrowser, type Viewport } from '../support/browser.js';
import { Client } from '../support/client.js';
import { holds, numberIn } from '../support/holds.js';
import { reportAs } from '../support/reported.js';
import { serveDistrict, type ServedDistrict } from '../support/served-district.js';
import { until } from '../support/until.js';
import { signIn } from '../support/sign-in.js';

jest.setTimeout(180_000);

const MANY = 50;

describe('two people at once', () => {
  let served: ServedDistrict;
  let browser: TestBrowser;
  const ids: Record<string, string> = {};
  const many: string[] = [];
  let other: string;

  beforeAll(async () => {
    served = await serveDistrict(async (make, district, test) => {
      for (const name of ['typed', 'returned', 'edited', 'listed', 'missed'])
        ids[name] = (await make.dispatched(district, { title: `两人同看的${name}` })).id;
      for (const name of ['first', 'second', 'third']) {
        const found = await make.signed(district, { title: `待核查的${name}` });
        await reportAs(test, 'liuchang', found.id);
        ids[name] = found.id;
      }
      ids.written = (await make.signed(district, { title: '写到一半的' })).id;
      ids.moved = (await make.signed(district, { title: '改派的' })).id;
      ids.counted = (await make.signed(district, { title: '工作台上的' })).id;
      other = district.streets[1]!.id;
      for (let n = 0; n < MANY; n += 1) many.push((await make.registered(district)).id);
    });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  async function signedIn(username: string, path = '/', viewport: Viewport = 'desktop'): Promise<Page> {
    const page = await signIn(browser, served, username, { viewport, path });
    if (viewport === 'desktop')
      await page.getByText('实时更新中', { exact: true }).waitFor({ state: 'attached' });
    return page;
  }
  /** Moves a case over HTTP, as a colleague at another machine does. */
  async function move(username: string, id: string, verb: string, body: unknown = {}): Promise<void> {
    const client = await Client.as(served, username);
    const { version } = (await client.get<{ version: number }>(`/api/cases/${id}`)).body;
    const answer = await client.post(`/api/cases/${id}/${verb}`, body, { 'if-match': `"${version}"` });
    if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
  }

  it('one types a note while the other signs: the words stay, and the note is saved', async () => {
    const desk = await signedIn('chenli', `/cases/${ids.typed}?do=note`);
    const note = desk.getByRole('textbox', { name: '说明' });
    await note.fill('已电话联系街道，下午去现场。');
    const phone = await signedIn('liuchang', `/cases/${ids.typed}`, 'phone');
    await phone.getByRole('button', { name: '签收', exact: true }).click();
    await phone.getByText(/已签收 .*期限仍从交办起算/).waitFor();

    await desk.getByText('刘畅 刚刚签收了这件（09:00）').first().waitFor();
    await desk.getByText('已签收', { exact: true }).waitFor();
    expect(await note.inputValue()).toBe('已电话联系街道，下午去现场。');
    expect(await desk.locator('textarea:focus').inputValue()).toBe('已电话联系街道，下午去现场。');
    await desk.getByRole('button', { name: '记进展' }).last().click();
    await desk.getByRole('dialog').waitFor({ state: 'detached' });
    await desk.getByText('已电话联系街道，下午去现场。').waitFor();

    await phone.getByText('陈立 刚刚记了一条进展（09:00）').waitFor();
    await desk.getByRole('button', { name: '知道了' }).click();
    await desk.locator('#main:focus').waitFor();
    // My own note is not told to me.
    expect(await desk.getByText('陈立 刚刚').count()).toBe(0);
  });

  it('a form whose move is no longer possible says so, and keeps the words', async () => {
    const desk = await signedIn('liuchang', `/cases/${ids.returned}?do=return`);
    await desk.getByRole('textbox', { name: '理由' }).fill('这条巷子属云栖街道。');
    await move('wuling', ids.returned!, 'sign');
    await desk.getByText('案件已变化，现在不能退回了。').waitFor();
    await desk.getByText('吴岭 刚刚签收了这件（09:00）').first().waitFor();
    expect(await desk.getByRole('textbox', { name: '理由' }).inputValue()).toBe('这条巷子属云栖街道。');
    expect(await desk.getByRole('dialog').getByRole('button', { name: '退回' }).isDisabled()).toBe(true);
    await desk.getByRole('button', { name: '复制已写的内容' }).waitFor();
  });

  it('a report that a colleague of the same street sends first keeps what was written', async () => {
    const phone = await signedIn('liuchang', `/cases/${ids.written}/report`, 'phone');
    const finding = phone.getByRole('textbox', { name: '调查核实情况' });
    await finding.fill('5 月 20 日上午到现场，净化设施没有开。');
    await reportAs(served, 'wuling', ids.written!);
    await phone.getByText('这件现在不能上报').waitFor();
    await phone.getByText(/吴岭 刚刚上报了整改结果（09:00）/).waitFor();
    expect(await finding.inputValue()).toBe('5 月 20 日上午到现场，净化设施没有开。');
    await phone.getByRole('button', { name: '复制已写的内容' }).waitFor();
  });

  it('a case that goes to another street is told as gone, and what was typed stays', async () => {
    const desk = await signedIn('liuchang', `/cases/${ids.moved}?do=note`);
    await desk.getByRole('textbox', { name: '说明' }).fill('已和房东谈过。');
    const client = await Client.as(served, 'zhoumin');
    const { version } = (await client.get<{ version: number }>(`/api/cases/${ids.moved}`)).body;
    const moved = await client.patch(
      `/api/cases/${ids.moved}`,
      { streetId: other },
      { 'if-match': `"${version}"` },
    );
    expect(moved.status).toBeLessThan(300);
    const parties = await client.put(
      `/api/cases/${ids.moved}/parties`,
      { leadUnitId: other, assistUnitIds: [] },
      { 'if-match': `"${version + 1}"` },
    );
    expect(parties.status).toBeLessThan(300);
    await desk.getByText('这件已不在您的范围，页面上是之前的内容。').first().waitFor();
    expect(await desk.getByRole('textbox', { name: '说明' }).inputValue()).toBe('已和房东谈过。');
  });

  it('the figures of the workbench follow', async () => {
    const desk = await signedIn('zhoumin');
    const waiting = desk
      .getByRole('navigation', { name: '现在的案件' })
      .getByRole('link', { name: '待核查' });
    const before = await numberIn(waiting);
    await reportAs(served, 'wuling', ids.counted!);
    await until('one more waits', async () => (await waiting.innerText()).includes(String(before + 1)));
  });

  it('a fact that both change is told at the field, and the other facts of the colleague stay', async () => {
    const desk = await signedIn('zhoumin', `/cases/${ids.edited}?do=edit`);
    await desk.getByRole('textbox', { name: '地点' }).fill('青石巷 8 号');
    const chosen = desk.getByRole('dialog').getByTitle('来信');
    // A list that is still unfolding may not take the press.
    await until('the channel is chosen', async () => {
      await desk.getByRole('combobox', { name: '来源' }).click();
      await desk.getByTitle('来信').last().click();
      return chosen.waitFor({ timeout: 1_000 }).then(
        () => true,
        () => false,
      );
    });
    await desk.getByRole('combobox', { name: '经办人' }).fill('陈立');
    await desk.getByTitle('陈立 · 示例区生态环境局').click();
    const colleague = await Client.as(served, 'chenli');
    const { version } = (await colleague.get<{ version: number }>(`/api/cases/${ids.edited}`)).body;
    await colleague.patch(
      `/api/cases/${ids.edited}`,
      { place: '青石巷 9 号', closureGoal: '油烟达标' },
      { 'if-match': `"${version}"` },
    );
    await desk.getByText('别人刚把这一项改成“青石巷 9 号”，提交后以您的为准。').waitFor();
    expect(await desk.getByRole('textbox', { name: '地点' }).inputValue()).toBe('青石巷 8 号');
    await holds(desk.getByRole('textbox', { name: '办结目标' }), '油烟达标');
    await desk.getByRole('button', { name: '用对方的' }).click();
    await desk.getByRole('dialog').getByRole('button', { name: '更正要素' }).click();
    await desk.getByRole('dialog').waitFor({ state: 'hidden' });
    const saved = (await colleague.get<Record<string, unknown>>(`/api/cases/${ids.edited}`)).body;
    expect(saved).toMatchObject({
      place: '青石巷 9 号',
      closureGoal: '油烟达标',
      channel: 'LETTER',
      caseOfficerName: '陈立',
    });
  });

  it('a row of the ledger is marked and stays where it is', async () => {
    const desk = await signedIn('zhoumin', '/cases?view=unsigned');
    const rows = desk.locator('tr[data-case]');
    await rows.first().waitFor();
    const order = () => rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-case')));
    const before = await order();
    expect(before).toContain(ids.listed);
    const row = desk.locator(`tr[data-case="${ids.listed}"]`);
    const place = await row.boundingBox();
    const unsigned = desk.getByRole('button', { name: /^未签收 \d+/ });
    const count = await numberIn(unsigned);
    await move('wuling', ids.listed!, 'sign');
    await row.getByText('已移出').waitFor();
    await until('the count goes down', async () => (await unsigned.innerText()).includes(String(count - 1)));
    expect(await order()).toEqual(before);
    expect(await row.boundingBox()).toEqual(place);
    await desk.getByRole('button', { name: '更新名单' }).click();
    await row.waitFor({ state: 'detached' });
    expect(await order()).toEqual(before.filter((id) => id !== ids.listed));
  });

  it('reads each list once for a burst of fifty', async () => {
    const desk = await signedIn('chenli', '/cases');
    await desk.locator('tr[data-case]').first().waitFor();
    await desk.waitForLoadState('networkidle').catch(() => undefined);
    const asked: string[] = [];
    desk.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.startsWith('/api/') && pathname !== '/api/live') asked.push(pathname);
    });
    const client = await Client.as(served, 'zhoumin');
    const items = many.map((caseId) => ({ caseId, version: 1 }));
    const answer = await client.post('/api/dispatches', { items });
    expect(answer.status).toBeLessThan(300);
    await desk.getByText('已更新', { exact: true }).first().waitFor();
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    // The page, the views with their counts, the counts of the menu.
    expect(asked.toSorted()).toEqual([
      '/api/cases',
      '/api/cases/counts',
      '/api/colour-slips/counts',
      '/api/views',
    ]);

    const lists = asked.length;
    asked.length = 0;
    const begun = performance.now();
    const street = await Client.as(served, 'wuling');
    for (const id of many) await street.post(`/api/cases/${id}/sign`, {}, { 'if-match': '"2"' });
    await until('the last is read', async () => (await desk.getByText('已签收').count()) > 10);
    const seconds = (performance.now() - begun) / 1000;
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    // At once, every two seconds while it lasts, and at its end: however slow the machine, not fifty times.
    expect(asked.length).toBeLessThanOrEqual(lists * (Math.ceil(seconds / 2) + 1));
    expect(asked.length).toBeLessThan(lists * many.length);
  });

  it('a case that another reviewer decides is told and skipped, unless words of mine are in it', async () => {
    const desk = await signedIn('shenhe', `/verify?case=${ids.first}`);
    await desk.getByRole('heading', { name: '待核查的first' }).waitFor();
    await desk.getByRole('textbox', { name: /意见/ }).waitFor();
    await move('chenli', ids.first!, 'close');
    await desk.getByText(/陈立 已核查 .*，已打开下一件/).waitFor();
    await desk.getByRole('heading', { name: '待核查的second' }).waitFor();
    await desk.getByRole('textbox', { name: /意见/ }).fill('照片角度不符，请补拍。');
    await move('chenli', ids.second!, 'close');
    await desk.getByText('陈立 刚刚核查通过了这件（09:00）').waitFor();
    await desk.getByText('您写的意见还在：照片角度不符，请补拍。').waitFor();
    await desk.getByRole('button', { name: '复制已写的内容' }).waitFor();
    await desk.getByRole('button', { name: /下一件/ }).click();
    await desk.getByRole('heading', { name: '待核查的third' }).waitFor();
  });

  it('says so when the stream is interrupted, comes back, and has missed nothing', async () => {
    const desk = await signedIn('chenli', `/cases/${ids.missed}`);
    await desk.getByRole('heading', { name: '两人同看的missed' }).waitFor();
    // Nobody has opened this page yet: its program is asked for while the server is away.
    const late = await signedIn('chenli');
    await served.restart(async () => {
      await desk.getByText('实时更新中断，正在重连').waitFor();
      await late.getByRole('link', { name: '专案', exact: true }).click();
      await late.getByText('这一页没有打开').waitFor();
    });
    await move('wuling', ids.missed!, 'sign');
    await desk.getByText('吴岭 刚刚签收了这件（09:00）').waitFor({ timeout: 45_000 });
    await desk.getByText('实时更新中', { exact: true }).waitFor();
    await desk.getByText('实时更新中断，正在重连').waitFor({ state: 'detached' });
    await late.getByRole('heading', { name: '专案' }).waitFor();
  });

  it('leaves no error in the console but those of the stopped server', () => {
    const ofTheStop =
      /ERR_CONNECTION_REFUSED|ERR_FAILED .*\/assets\/|ERR_INCOMPLETE|ERR_EMPTY|status of 503|dynamically imported module|preload CSS/;
    expect(browser.faults.filter((fault) => !ofTheStop.test(fault))).toEqual([]);
  });
});
