import type { BrowserContext, Page } from 'playwright-core';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPhone } from '../support/browser.js';
import { Client } from '../support/client.js';
import { PASSWORD } from '../support/given.js';
import { sha256Of } from '../support/evidence.js';
import { holdReads } from '../support/held-reads.js';
import { counts } from '../support/holds.js';
import { jpegOf } from '../support/jpeg.js';
import { killTab } from '../support/kill-tab.js';
import { cachedPaths, holdOutbox, keptCases, shellIsKept } from '../support/on-device.js';
import { serveDistrict, type ServedDistrict } from '../support/served-district.js';
import { until } from '../support/until.js';

jest.setTimeout(180_000);

interface Detail {
  id: string;
  status: string;
  version: number;
  evidence: { id: string; sha256: string; kind: string }[];
  history: { action: string; note: string | null; data: Record<string, unknown> }[];
}

describe('the street’s phone without a signal', () => {
  let served: ServedDistrict;
  let server: Client;
  const ids: Record<string, string> = {};
  const phones: { context: BrowserContext; dataDir: string }[] = [];

  beforeAll(async () => {
    served = await serveDistrict(async (make, district) => {
      for (const title of ['签收件', '上报件', '冲突件', '换人件', '早退件', '过期件'])
        ids[title] = (await make.dispatched(district, { title })).id;
      const elsewhere = { title: '别处件', streetId: null, leadUnitId: district.department.id };
      ids.别处件 = (await make.dispatched(district, elsewhere)).id;
      for (const title of ['便条件', '断网件', '六十件', '两页件', '旧件', '坏图件'])
        ids[title] = (await make.signed(district, { title })).id;
    });
    server = await Client.as(served, 'liuchang');
  });
  afterEach(async () => {
    for (const { context, dataDir } of phones.splice(0)) {
      await context.close();
      rmSync(dataDir, { recursive: true, force: true });
    }
  });
  afterAll(async () => served?.stop());

  const read = async (title: string): Promise<Detail> =>
    (await server.get<Detail>(`/api/cases/${ids[title]}`)).body;
  const actionsOf = async (title: string) => (await read(title)).history.map(({ action }) => action);
  const count = (all: readonly string[], one: string) => all.filter((each) => each === one).length;

  async function phone(dataDir = mkdtempSync(join(tmpdir(), 'duban-phone-'))): Promise<BrowserContext> {
    const context = await openPhone(dataDir);
    phones.push({ context, dataDir });
    return context;
  }
  async function signIn(page: Page, username = 'liuchang'): Promise<void> {
    await page.getByLabel('账号', { exact: true }).fill(username);
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: '登录' }).click();
  }
  /** Signed in, with the list read and the shell kept. */
  async function opened(context: BrowserContext): Promise<Page> {
    // The empty tab of the start stays: with its last tab a browser forgets who was signed in. One behind another draws
    // a frame a second, and each press on it waits for two.
    const page = await context.newPage();
    await page.goto(`${served.url}/cases`);
    await signIn(page);
    await page.getByRole('heading', { name: '签收件' }).waitFor();
    await shellIsKept(page);
    return page;
  }
  const isKept = async (page: Page, title: string): Promise<boolean> =>
    (await keptCases(page)).includes(ids[title]!);
  const card = (page: Page, title: string) => page.locator('article', { hasText: title });

  it('signs without a signal, is closed, opened again, and sends once there is one', async () => {
    const context = await phone();
    const page = await opened(context);
    await context.setOffline(true);
    await card(page, '签收件').getByRole('button', { name: '签收', exact: true }).click();
    await page.getByText('签收已记在本机').waitFor();
    await card(page, '签收件').getByText('待传：签收').waitFor();
    await killTab(page);

    const again = await context.newPage();
    await again.goto(`${served.url}/cases`);
    await card(again, '签收件').getByText('待传：签收').waitFor();
    expect((await read('签收件')).status).toBe('dispatched');

    await context.setOffline(false);
    await until('the signature has arrived', async () => (await read('签收件')).status === 'signed');
    await card(again, '签收件').getByText('待传').waitFor({ state: 'detached' });
    const [entry] = (await read('签收件')).history.filter(({ action }) => action === 'case.sign');
    expect(typeof entry?.data.pressedAt).toBe('string');
  });

  it('signs, photographs and reports a whole case without a signal, and the case knows each move once', async () => {
    const context = await phone();
    const page = await opened(context);
    await card(page, '上报件').getByRole('link', { name: '上报件' }).click();
    await page.getByRole('heading', { name: '反映内容' }).waitFor();
    await context.setOffline(true);
    await page.getByRole('button', { name: '签收', exact: true }).click();
    await page.getByRole('button', { name: '上报整改' }).click();
    await page.getByLabel('从相册选整改前').setInputFiles(await photo('前.jpg', '#6d4c41'));
    await page.getByLabel('从相册选整改后').setInputFiles(await photo('后.jpg', '#43a047'));
    await page.getByText('属实', { exact: true }).click();
    await page.getByRole('textbox', { name: '调查核实情况' }).fill('19:40 到现场，排口有积水。');
    await page.getByRole('textbox', { name: '处理和整改情况' }).fill('已疏通。');
    await page.getByRole('button', { name: '照片传完自动上报' }).click();
    await page.getByText('等 2 张照片，可以离开这一页').waitFor();
    await killTab(page);

    const again = await context.newPage();
    await again.goto(`${served.url}/me/outbox`);
    await again.getByText('等 2 张照片').waitFor();
    await counts(again.getByRole('listitem'), 4);
    await context.setOffline(false);
    await until('the report has arrived', async () => (await read('上报件')).status === 'reported');
    await again.getByText('都送到了').waitFor();
    const actions = await actionsOf('上报件');
    for (const one of ['case.sign', 'case.report']) expect([one, count(actions, one)]).toEqual([one, 1]);
    expect((await read('上报件')).evidence).toHaveLength(2);
  });

  it('has a note written once when the answer to it gets lost', async () => {
    const context = await phone();
    const page = await opened(context);
    let lost = 0;
    await page.route('**/notes', async (route) => {
      const answer = await route.fetch();
      lost += 1;
      if (lost > 1) return route.fulfill({ response: answer });
      return route.abort('connectionreset');
    });
    await card(page, '便条件').getByRole('button', { name: '记进展' }).click();
    await page.getByRole('textbox', { name: '记进展' }).fill('已到现场，正在清掏。');
    await page.getByRole('button', { name: '记下' }).click();
    await until('it was sent again', () => lost === 2);
    await page.getByText('待传：进展').waitFor({ state: 'detached' });
    const notes = (await read('便条件')).history.filter(({ note }) => note?.includes('正在清掏'));
    expect(notes).toHaveLength(1);
  });

  it('goes on after the network was cut in mid-upload and the tab was killed', async () => {
    const context = await phone();
    const page = await opened(context);
    await page.goto(`${served.url}/cases/${ids['断网件']}/report`);
    await page.getByRole('heading', { name: '照片' }).waitFor();
    const wire = await context.newCDPSession(page);
    await wire.send('Network.enable');
    const slow = { offline: false, latency: 20, downloadThroughput: -1, uploadThroughput: 20_000 };
    await wire.send('Network.emulateNetworkConditions', slow);
    const shots = await Promise.all(
      ['#101010', '#202020', '#303030', '#404040'].map((colour, n) => photo(`${n}.jpg`, colour, 200_000)),
    );
    await page.getByLabel('从相册选整改前').setInputFiles(shots);
    await page
      .getByText(/传输中 [1-9]\d?%/)
      .first()
      .waitFor();
    expect((await read('断网件')).evidence.length).toBeLessThan(shots.length);
    await context.setOffline(true);
    await killTab(page);

    const again = await context.newPage();
    await context.setOffline(false);
    await again.goto(`${served.url}/cases/${ids['断网件']}/report`);
    await again.getByText('已确认').nth(3).waitFor();
    const { evidence } = await read('断网件');
    expect(evidence.map(({ sha256 }) => sha256).toSorted()).toEqual(
      shots.map(({ buffer }) => sha256Of(buffer)).toSorted(),
    );
  });

  it('reports with sixty photos: all of them confirmed, none twice, over a browser that was killed', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'duban-phone-'));
    const first = await phone(dataDir);
    const page = await opened(first);
    await page.goto(`${served.url}/cases/${ids['六十件']}/report`);
    await page.getByRole('heading', { name: '照片' }).waitFor();
    const shots = await Promise.all(
      Array.from({ length: 60 }, (_, n) => photo(`${n}.jpg`, `#${(0x204060 + n * 5).toString(16)}`)),
    );
    await first.setOffline(true);
    await page.getByLabel('从相册选整改前').setInputFiles(shots.slice(0, 30));
    await page.getByLabel('从相册选整改后').setInputFiles(shots.slice(30));
    await page.getByText('排队中').nth(59).waitFor();
    await page.getByText('属实', { exact: true }).click();
    await page.getByRole('textbox', { name: '调查核实情况' }).fill('逐个排口拍照核查。');
    await page.getByRole('textbox', { name: '处理和整改情况' }).fill('六十个排口都已清掏。');
    await page.getByRole('button', { name: '照片传完自动上报' }).click();
    await page.getByText('等 60 张照片').waitFor();
    await first.setOffline(false);
    await until('some photos are through', async () => (await read('六十件')).evidence.length >= 5);
    phones.splice(0);
    await first.close();

    const second = await phone(dataDir);
    const again = await second.newPage();
    await again.goto(`${served.url}/me/outbox`);
    await signIn(again);
    const reported = async () => (await read('六十件')).status === 'reported';
    await until('the report has arrived', reported, 90_000);
    const { evidence, history } = await read('六十件');
    expect(evidence.map(({ sha256 }) => sha256).toSorted()).toEqual(
      shots.map(({ buffer }) => sha256Of(buffer)).toSorted(),
    );
    expect(
      count(
        history.map(({ action }) => action),
        'case.report',
      ),
    ).toBe(1);
    expect(
      count(
        history.map(({ action }) => action),
        'evidence.add',
      ),
    ).toBe(60);
  });

  it('holds a report back while a photo before it was refused, and lets it go once that is thrown away', async () => {
    const context = await phone();
    const page = await opened(context);
    await page.goto(`${served.url}/cases/${ids['坏图件']}/report`);
    await page.getByRole('heading', { name: '照片' }).waitFor();
    await context.setOffline(true);
    const broken = { name: '坏.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no photo at all') };
    await page.getByLabel('从相册选整改前').setInputFiles([await photo('前.jpg', '#6d4c41'), broken]);
    await page.getByLabel('从相册选整改后').setInputFiles(await photo('后.jpg', '#43a047'));
    await page.getByText('属实', { exact: true }).click();
    await page.getByRole('textbox', { name: '调查核实情况' }).fill('到现场核查。');
    await page.getByRole('textbox', { name: '处理和整改情况' }).fill('已整改。');
    await page.getByRole('button', { name: '照片传完自动上报' }).click();
    await context.setOffline(false);
    await page.getByText(/还差 1 项：1 个文件没传上去/).waitFor();
    await page.goto(`${served.url}/me/outbox`);
    await page.getByText('等前一项').waitFor();
    await page.getByText('没有送成', { exact: true }).waitFor();
    expect((await read('坏图件')).status).toBe('signed');
    const refused = page.getByRole('listitem').filter({ hasText: '坏.jpg' });
    await refused.getByRole('button', { name: '不送了' }).click();
    await page.getByRole('button', { name: '删掉' }).click();
    await until('the report has gone', async () => (await read('坏图件')).status === 'reported');
    expect((await read('坏图件')).evidence).toHaveLength(2);
  });

  it('sends from one of two tabs', async () => {
    const context = await phone();
    const page = await opened(context);
    const other = await context.newPage();
    await other.goto(`${served.url}/cases`);
    await card(other, '两页件').waitFor();
    await until('the case is kept for later', () => isKept(page, '两页件'));
    await context.setOffline(true);
    for (const [tab, note] of [
      [page, '第一页记的'],
      [other, '第二页记的'],
    ] as const) {
      await tab.bringToFront();
      await card(tab, '两页件').getByRole('button', { name: '记进展' }).click();
      await tab.getByRole('textbox', { name: '记进展' }).fill(note);
      await tab.getByRole('button', { name: '记下' }).click();
      await tab.getByText('待传：').first().waitFor();
    }
    await context.setOffline(false);
    for (const tab of [page, other]) await tab.getByText(/待传：/).waitFor({ state: 'detached' });
    const notes = (await read('两页件')).history.map(({ note }) => note).filter(Boolean);
    expect(notes.toSorted()).toEqual(['第一页记的', '第二页记的']);
  });

  it('tells when somebody was faster, keeps the press until it is thrown away, and asks before', async () => {
    const context = await phone();
    const page = await opened(context);
    await context.setOffline(true);
    await card(page, '冲突件').getByRole('button', { name: '签收', exact: true }).click();
    await card(page, '冲突件').getByText('待传：签收').waitFor();
    const head = await Client.as(served, 'wuling');
    const { version } = await read('冲突件');
    await head.post(`/api/cases/${ids['冲突件']}/sign`, {}, { 'if-match': `"${version}"` });
    await context.setOffline(false);
    await page.getByText(/签收没有送成：吴岭/).click();
    await page.getByText('没有送成', { exact: true }).waitFor();
    await page.getByRole('button', { name: '不送了' }).click();
    await page.getByRole('button', { name: '留着' }).click();
    await page.getByRole('button', { name: '不送了' }).click();
    await page.getByRole('button', { name: '删掉' }).click();
    await page.getByText('都送到了').waitFor();
    expect(count(await actionsOf('冲突件'), 'case.sign')).toBe(1);
  });

  it('keeps what one person pressed out of the session of the next', async () => {
    const context = await phone();
    // Between two pages no tab is open: the worker would send it then, in the session of its own person.
    await context.addInitScript('delete ServiceWorkerRegistration.prototype.sync');
    const page = await opened(context);
    await context.setOffline(true);
    await card(page, '换人件').getByRole('button', { name: '签收', exact: true }).click();
    await card(page, '换人件').getByText('待传：签收').waitFor();
    // Away from the signal for the press, back in it for signing out: the wire to the cases stays cut.
    await page.route('**/sign', (route) => route.abort());
    await context.setOffline(false);
    await page.goto(`${served.url}/me`);
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByText('还有 1 项没有送到服务器').waitFor();
    await page.getByRole('button', { name: '留在本机，退出' }).click();
    await page.getByText('本机还有 1 项没送出').waitFor();
    await page.unroute('**/sign');

    await signIn(page, 'wuling');
    await page.waitForURL('**/me');
    await page.goto(`${served.url}/me/outbox`);
    await page.getByText('都送到了').waitFor();
    expect((await read('换人件')).status).toBe('dispatched');
    await page.goto(`${served.url}/me`);
    await page.getByRole('button', { name: '退出登录' }).click();
    await signIn(page);
    await until('its own person has sent it', async () => (await read('换人件')).status === 'signed');
    const [entry] = (await read('换人件')).history as unknown as { actorName: string }[];
    expect(entry?.actorName).toBe('刘畅');
  });

  it('asks before somebody leaves also while the device has not told yet what waits', async () => {
    const context = await phone();
    await context.addInitScript('delete ServiceWorkerRegistration.prototype.sync');
    const page = await opened(context);
    await page.route('**/sign', (route) => route.abort());
    await card(page, '早退件').getByRole('button', { name: '签收', exact: true }).click();
    await card(page, '早退件').getByText('待传：签收').waitFor();
    const other = await context.newPage();
    await other.goto(`${served.url}/favicon.svg`);
    const giveBack = await holdOutbox(other);
    await page.bringToFront();
    await page.goto(`${served.url}/me/outbox`);
    await page.locator('[aria-busy="true"]').waitFor();
    expect(await page.getByText('都送到了').count()).toBe(0);
    await page.goto(`${served.url}/me`);
    await page.getByRole('button', { name: '退出登录' }).click();
    await giveBack();
    await page.getByText('还有 1 项没有送到服务器').waitFor();
    await page.getByRole('button', { name: '先不退出' }).click();
    expect((await read('早退件')).status).toBe('dispatched');
  });

  it('asks to sign in again when the session is over, and then goes on', async () => {
    const context = await phone();
    const page = await opened(context);
    // A list that is read anew just then would find out first, and there would be nothing left to press.
    const letReadsGo = await holdReads(page);
    await context.clearCookies();
    const refused = page.waitForResponse('**/sign');
    await card(page, '过期件').getByRole('button', { name: '签收', exact: true }).click();
    expect((await refused).status()).toBe(401);
    letReadsGo();
    await page.getByText('本机还有 1 项没送出，登录后接着送。').waitFor();
    expect((await read('过期件')).status).toBe('dispatched');
    await signIn(page);
    await until('it went on', async () => (await read('过期件')).status === 'signed');
  });

  it('opens without a signal what was opened before, with its age, and nothing that was not', async () => {
    const context = await phone();
    const page = await opened(context);
    await page.goto(`${served.url}/cases/${ids['旧件']}`);
    await page.getByRole('heading', { name: '反映内容' }).waitFor();
    await page.goto(`${served.url}/cases`);
    await page.getByRole('heading', { name: '旧件' }).waitFor();
    await context.setOffline(true);
    await page.reload();
    await page.getByText(/没有信号，这是 .* 读到的清单/).waitFor();
    await page.getByRole('link', { name: '旧件' }).click();
    await page.getByText(/没有信号，这是 .* 读到的/).waitFor();
    await page.getByRole('heading', { name: '反映内容' }).waitFor();
    await page.goto(`${served.url}/cases/${ids['别处件']}`);
    await page.getByText('案件没有读出来').waitFor();
    const kept = await cachedPaths(page);
    expect(kept).toContain('/index.html');
    expect(kept.filter((path) => path.startsWith('/api'))).toEqual([]);
    expect(kept.filter((path) => /ledger|dispatch|verify-page|import/.test(path))).toEqual([]);
  });
});

/** A photo of one colour; `padding` makes it take its time on a thin wire. */
async function photo(name: string, colour: string, padding = 0) {
  const bytes = await jpegOf({ width: 320, height: 240, colour });
  const buffer = Buffer.concat([bytes, Buffer.alloc(padding, colour)]);
  return { name, mimeType: 'image/jpeg', buffer };
}
