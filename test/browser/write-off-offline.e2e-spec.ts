import type { BrowserContext, Page } from 'playwright-core';
import { settled, smallTargets, tooWide, violations } from '../support/accessible.js';
import { Client } from '../support/client.js';
import { FieldPhones, photoOf as photo } from '../support/field-phone.js';
import { counts } from '../support/holds.js';
import { killTab } from '../support/kill-tab.js';
import { keptCases } from '../support/on-device.js';
import { serveDistrict, type ServedDistrict } from '../support/served-district.js';
import { until } from '../support/until.js';
import { match, WriteOffDesk, type ShownChain, type ShownTask } from '../support/write-off-desk.js';

jest.setTimeout(180_000);

const CHECKED = ['措施逐条落实', '无新的污染痕迹'];
/** From the morning, when the phone reads, to the dead spot at 23:00. */
const FOURTEEN_HOURS = 14 * 3_600_000;

describe('the write-off chain on a phone without a signal', () => {
  let served: ServedDistrict;
  let street: Client;
  let head: Client;
  const ids: Record<string, string> = {};
  const phones = new FieldPhones();

  beforeAll(async () => {
    served = await serveDistrict(async (_, district, test) => {
      const desk = new WriteOffDesk(
        () => test.url,
        () => district,
      );
      test.setClock('2026-05-11', '09:00');
      await desk.signIn();
      ids.待申请 = await desk.open({ title: '待申请' });
      await desk.tickAll(ids.待申请, '2026-05-11');
      ids.公示中 = await desk.applied({ title: '公示中' }, '2026-05-11');
      await desk.toAcceptance(ids.公示中);
      await desk.toPublicity(ids.公示中);
      expect((await desk.publish(ids.公示中, '2026-05-12')).status).toBe(204);
      ids.待验收 = await desk.applied({ title: '待验收' }, '2026-05-11');
      await desk.toAcceptance(ids.待验收);
      await looksAtTheSite(desk);
      for (const title of ['现场核查', '迟到核查']) ids[title] = await desk.applied({ title }, '2026-05-11');
    });
    street = await Client.as(served, 'liuchang');
    head = await Client.as(served, 'wuling');
  });
  afterEach(() => phones.close());
  afterAll(async () => served?.stop());

  /** From now on 自查 asks for a look at the site: its points, and a photo. */
  async function looksAtTheSite(desk: WriteOffDesk): Promise<void> {
    const office = desk.as('chenli');
    type Rules = { links: { key: string }[]; version: number };
    const { links, version } = (await office.get<Rules>('/api/write-off-rules')).body;
    const next = links.map((link) =>
      link.key === 'self-check' ? { ...link, checklist: CHECKED, photos: 1 } : link,
    );
    expect((await office.put('/api/write-off-rules', { links: next }, match(version))).status).toBe(204);
  }
  const chain = async (title: string): Promise<ShownChain['rounds'][number]> =>
    (await street.get<ShownChain>(`/api/rectifications/${ids[title]}/write-off`)).body.rounds[0]!;
  const attemptAt = async (title: string, key: string) =>
    (await chain(title)).links.find((link) => link.key === key)!.attempts[0]!;
  const selfCheck = (title: string) => attemptAt(title, 'self-check');
  const signatures = async (title: string) =>
    (await street.get<ShownTask>(`/api/rectifications/${ids[title]}`)).body.history.filter(
      ({ action }) => action === 'rectification.sign-link',
    );

  /** Read at 09:00, and opened from nothing at 23:00 without a signal. */
  async function atNight(title: string, who?: string): Promise<{ context: BrowserContext; page: Page }> {
    const id = ids[title]!;
    const { context, page } = await phones.on(served, { id, title }, who);
    await until('the chain is kept', async () => (await keptCases(page)).includes(`write-off-${id}`));
    // What the worker would send by itself, no wire of the page can lose the answer of.
    await context.addInitScript('delete ServiceWorkerRegistration.prototype.sync');
    await context.setOffline(true);
    await page.close();
    await context.clock.setFixedTime(served.now + FOURTEEN_HOURS);
    return { context, page: await reopened(context, title) };
  }
  async function reopened(context: BrowserContext, title: string): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`${served.url}/rectifications/${ids[title]}`);
    await page.getByText('没有信号，销号流程是 5/20 09:00 读到的').waitFor();
    return page;
  }
  const isFit = async (page: Page): Promise<void> => {
    await settled(page);
    expect(await tooWide(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
  };
  const sign = async (page: Page, opinion: string, link = '自查', points = CHECKED): Promise<void> => {
    await page.getByLabel('拍现场照片').setInputFiles([await photo('排口.jpg', '#43a047')]);
    await page.getByText('材料齐了，可以签署').waitFor();
    await page.getByRole('button', { name: `签署“${link}”` }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('意见').fill(opinion);
    await sheet.getByRole('button', { name: '签署', exact: true }).click();
    // Told where it can be mended: a refusal would come when the signer has left the site.
    await sheet.getByText(`核查要点还有 ${points.length} 条没有勾，没有做到的不能签。`).waitFor();
    expect(await page.getByText(/^待传：.*销号签署/).count()).toBe(0);
    for (const line of points) await sheet.getByLabel(line).check();
    const day = sheet.getByLabel('办理日期');
    const today = await day.inputValue();
    await day.fill('2026-01-01');
    await sheet.getByRole('button', { name: '签署', exact: true }).click();
    await sheet.getByText(/^办理日期要在本轮申请（.*）到今天之间。$/).waitFor();
    await day.fill(today);
    await isFit(page);
    await sheet.getByRole('button', { name: '签署', exact: true }).click();
    await page.getByText('销号签署已记在本机，有信号就自己送出').waitFor();
  };

  it('is read with its age: who signed, whose turn it is, what is missing now; what needs a signal says so', async () => {
    const { context, page } = await atNight('公示中');
    const steps = page.getByRole('list', { name: '销号流程' }).getByRole('listitem');
    await counts(steps, 9);
    expect(await steps.filter({ hasText: '已签' }).count()).toBe(4);
    expect(await steps.filter({ hasText: '当前' }).innerText()).toMatch(/公示/);
    const now = page.getByRole('region', { name: '公示' });
    await now.getByRole('heading', { name: '公示 · 轮到 区迎检办' }).waitFor();
    await now.getByRole('heading', { name: '签署前还差 1 项' }).waitFor();
    await now.getByText('公示到 2026-05-25 届满').waitFor();
    // Papers are written by the server: a link would leave the app for a page of the browser.
    await page.getByText('销号申请表（有信号时打开）').waitFor();
    await now.getByText('公示文本（有信号时打开）').waitFor();
    expect(await page.getByRole('link', { name: /销号申请表|公示文本/ }).count()).toBe(0);
    await isFit(page);

    await context.setOffline(false);
    await page
      .getByText(/^没有信号/)
      .first()
      .waitFor({ state: 'detached' });
    await page.getByRole('link', { name: '销号申请表' }).waitFor();
    await now.getByRole('link', { name: '公示文本' }).waitFor();
    expect(await page.getByText(/有信号时打开/).count()).toBe(0);
  });

  it('says that the application needs a signal, and offers it once there is one', async () => {
    const { context, page } = await atNight('待申请');
    await page.getByText('措施已全部完成；申请销号要有信号，有信号后再申请。').waitFor();
    expect(await page.getByRole('button', { name: '申请销号' }).count()).toBe(0);
    await isFit(page);
    await context.setOffline(false);
    await page.getByRole('button', { name: '申请销号' }).waitFor();
    await expect(page.getByText('措施已全部完成，可以申请销号。').waitFor()).resolves.toBeUndefined();
  });

  it('takes the check of the site, keeps it over a killed tab, and sends it once although an answer is lost', async () => {
    const { context, page } = await atNight('现场核查');
    await page.getByRole('heading', { name: '自查 · 轮到 梧桐街道' }).waitFor();
    await page.getByRole('heading', { name: '签署前还差 1 项' }).waitFor();
    await page.getByText('现场照片 1 张').waitFor();
    expect(await page.getByRole('button', { name: '签署“自查”' }).isDisabled()).toBe(true);
    await sign(page, '夜里到现场，排口无水。');
    await killTab(page);

    const again = await reopened(context, '现场核查');
    await again.getByText('待传：销号签署、照片 1 张').waitFor();
    await again.getByRole('img', { name: /^现场照片/ }).waitFor();
    expect(await again.getByRole('button', { name: '签署“自查”' }).count()).toBe(0);
    expect(await again.getByText('材料齐了，可以签署').count()).toBe(0);
    await isFit(again);
    expect(await selfCheck('现场核查')).toMatchObject({ acts: [], files: [] });

    let tries = 0;
    await again.route('**/links/self-check/sign', async (route) => {
      tries += 1;
      if (tries > 1) return route.continue();
      await route.fetch();
      return route.abort('connectionreset');
    });
    await context.setOffline(false);
    await again.getByRole('heading', { name: '街道（单位）意见 · 轮到 梧桐街道' }).waitFor();
    await again.getByText(/^待传：/).waitFor({ state: 'detached' });
    await again
      .getByText(/^没有信号/)
      .first()
      .waitFor({ state: 'detached' });
    expect(tries).toBe(2);
    const { acts, files } = await selfCheck('现场核查');
    expect(acts.map(({ opinion, byName, actualOn }) => [opinion, byName, actualOn])).toEqual([
      ['夜里到现场，排口无水。', '刘畅', '2026-05-20'],
    ]);
    expect(files.map(({ isPhoto }) => isPhoto)).toEqual([true]);
    const [signature, ...more] = await signatures('现场核查');
    expect(more).toEqual([]);
    expect(signature).toMatchObject({
      data: { pressedAt: new Date(served.now + FOURTEEN_HOURS).toISOString() },
    });
    await isFit(again);
    await again.goto(`${served.url}/me/outbox`);
    await expect(again.getByText('都送到了').waitFor()).resolves.toBeUndefined();
  });

  it('lies on the phone of the bureau too, whose officer accepts on the site', async () => {
    const { context, page } = await atNight('待验收', 'chenli');
    await page.getByRole('heading', { name: /^区级验收 · 轮到/ }).waitFor();
    await sign(page, '现场看过，同意验收。', '区级验收', [
      '措施逐条落实',
      '现场与台账一致',
      '无新的污染痕迹',
    ]);
    await page.getByText('待传：销号签署、照片 1 张').waitFor();
    expect(await attemptAt('待验收', 'acceptance')).toMatchObject({ acts: [], files: [] });
    await context.setOffline(false);
    await page.getByRole('heading', { name: /^行业部门会审 · 轮到/ }).waitFor();
    const { acts, files } = await attemptAt('待验收', 'acceptance');
    expect(acts.map(({ opinion, byName }) => [opinion, byName])).toEqual([['现场看过，同意验收。', '陈立']]);
    expect(files.map(({ isPhoto }) => isPhoto)).toEqual([true]);
  });

  it('says whose signature was faster, and keeps the words of the one that came too late', async () => {
    const { context, page } = await atNight('迟到核查');
    await sign(page, '夜里又看了一遍。');
    const { version } = await chain('迟到核查');
    const attempt = await selfCheck('迟到核查');
    const base = `/api/rectifications/${ids.迟到核查}/write-off`;
    const form = new FormData();
    form.set('kind', 'after');
    const { buffer } = await photo('白天.jpg', '#1e88e5');
    form.set('file', new Blob([new Uint8Array(buffer)], { type: 'image/jpeg' }), '白天.jpg');
    expect((await head.post(`${base}/attempts/${attempt.id}/files`, form)).status).toBe(201);
    const body = { opinion: '白天已核过', ticks: CHECKED };
    expect((await head.post(`${base}/links/self-check/sign`, body, match(version))).status).toBe(204);

    await context.setOffline(false);
    await page.getByRole('heading', { name: '街道（单位）意见 · 轮到 梧桐街道' }).waitFor();
    const [first] = (await chain('迟到核查')).links;
    expect(first!.attempts[0]!.acts.map(({ byName, opinion }) => [byName, opinion])).toEqual([
      ['吴岭', '白天已核过'],
    ]);
    // His photo comes too late as well; the signature waits behind it, and nothing of it goes by itself.
    await page.getByRole('link', { name: /核查照片没有送成：这一环节已签过/ }).click();
    await page.getByText('夜里又看了一遍。').waitFor();
    await page.getByText('等前一项').waitFor();
    await isFit(page);
    await throwAway(page, '排口.jpg');
    await page.getByText(/现在轮到“街道（单位）意见”|吴岭/).waitFor();
    await page.getByText('夜里又看了一遍。').waitFor();
    expect((await signatures('迟到核查')).length).toBe(1);
  });
});

async function throwAway(page: Page, what: string): Promise<void> {
  const item = page.getByRole('listitem').filter({ hasText: what });
  await item.getByRole('button', { name: '不送了' }).click();
  await page.getByRole('button', { name: '删掉' }).click();
}
