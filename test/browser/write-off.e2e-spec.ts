import type { Page } from 'playwright-core';
import { settled, smallTargets, tooWide, violations } from '../support/accessible.js';
import { openBrowser, type TestBrowser, type Viewport } from '../support/browser.js';
import { PASSWORD } from '../support/given.js';
import { holds } from '../support/holds.js';
import { tinyPng } from '../support/png.js';
import { serveDistrict, type ServedDistrict } from '../support/served-district.js';
import { WriteOffDesk } from '../support/write-off-desk.js';

jest.setTimeout(120_000);

const photo = (name: string) => ({ name, mimeType: 'image/png', buffer: tinyPng(name) });

describe('a write-off', () => {
  let served: ServedDistrict;
  let browser: TestBrowser;
  const tasks = { fresh: '', atAcceptance: '', inPublicity: '' };
  const pages = new Map<string, Page>();

  beforeAll(async () => {
    served = await serveDistrict(async (_, district, test) => {
      const desk = new WriteOffDesk(
        () => test.url,
        () => district,
      );
      test.setClock('2026-04-28', '09:00');
      await desk.signIn();
      tasks.fresh = await desk.open({ title: '青石巷隔油池清掏' });
      await desk.tickAll(tasks.fresh, '2026-04-28');
      tasks.atAcceptance = await desk.applied({ title: '月牙河排口截污' }, '2026-04-28');
      await desk.toAcceptance(tasks.atAcceptance);
      tasks.inPublicity = await desk.applied({ title: '松林采石场复绿' }, '2026-04-28');
      await desk.toAcceptance(tasks.inPublicity);
      await desk.toPublicity(tasks.inPublicity);
      test.setClock('2026-05-06', '09:00');
      await desk.signIn();
      expect((await desk.publish(tasks.inPublicity, '2026-05-06', { title: '采石场复绿公示' })).status).toBe(
        204,
      );
      test.setClock('2026-05-20', '09:00');
    });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  async function opened(viewport: Viewport): Promise<Page> {
    const page = await browser.page(viewport);
    await page.clock.setFixedTime(served.now);
    return page;
  }

  /** Each person has one browser for the whole story. */
  async function as(username: string, viewport: Viewport): Promise<Page> {
    const known = pages.get(username + viewport);
    if (known) return known;
    const page = await opened(viewport);
    await page.goto(served.url);
    await page.getByLabel('账号', { exact: true }).fill(username);
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: '登录' }).click();
    await page.waitForURL((url) => url.pathname !== '/sign-in');
    await page.getByRole('main').waitFor();
    pages.set(username + viewport, page);
    return page;
  }

  const task = async (page: Page, id: string): Promise<void> => {
    await page.goto(`${served.url}/rectifications/${id}`);
    await page.getByRole('heading', { name: '销号流程' }).waitFor();
  };
  const isAccessible = async (page: Page, viewport: Viewport): Promise<void> => {
    await settled(page);
    expect(await violations(page)).toEqual([]);
    expect(await tooWide(page)).toEqual([]);
    if (viewport === 'phone') expect(await smallTargets(page)).toEqual([]);
  };
  /** How often the log of the round holds these words. */
  const logged = async (page: Page, words: string): Promise<number> => {
    const lines = page.getByRole('group').getByRole('listitem').filter({ hasText: words });
    await lines.first().waitFor();
    return lines.count();
  };
  const sign = async (page: Page, title: string, opinion = '同意'): Promise<void> => {
    await page.getByRole('button', { name: `签署“${title}”` }).click();
    await page.getByRole('dialog').getByLabel('意见').fill(opinion);
    await page.getByRole('dialog').getByRole('button', { name: '签署', exact: true }).click();
    await page.getByText(`已签署“${title}”`).waitFor();
  };

  it('is applied for by the lead unit, which says how each criterion is met', async () => {
    const page = await as('liuchang', 'desktop');
    await task(page, tasks.fresh);
    await page.getByText('措施已全部完成，可以申请销号。').waitFor();
    await page.getByRole('button', { name: '申请销号' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('button', { name: '申请销号' }).click();
    await sheet.getByText('四条标准都要写明。').waitFor();
    for (const label of ['违法行为已查处', '整改效果符合法规和标准', '同类问题已举一反三', '长效机制已建立'])
      await sheet.getByLabel(label).fill('已落实。');
    expect(await violations(page)).toEqual([]);
    // Half an hour's writing outlives a key pressed by mistake, and the page.
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('button', { name: '申请销号' }).click();
    await holds(sheet.getByLabel('长效机制已建立'), '已落实。');
    await sheet.getByRole('button', { name: '申请销号' }).click();
    await page.getByText('已申请销号，轮到自查').waitFor();
    await page.getByRole('heading', { name: '自查 · 轮到 梧桐街道' }).waitFor();
    await isAccessible(page, 'desktop');
  });

  it('tells the second of two who sign at once of the first', async () => {
    const [first, second] = [await as('wuling', 'phone'), await as('liuchang', 'desktop')];
    // News would take the sheet away before the second one has pressed.
    await second.route('**/api/live', () => undefined);
    await task(second, tasks.fresh);
    await second.getByRole('button', { name: '签署“自查”' }).click();
    await second.getByRole('dialog').getByLabel('意见').fill('已自查');
    await task(first, tasks.fresh);
    await isAccessible(first, 'phone');
    await sign(first, '自查', '逐条查过');
    await second.getByRole('dialog').getByRole('button', { name: '签署', exact: true }).click();
    // The link is signed, so its sheet is gone; what was written stays on the device.
    await second.getByText(/销号签署没有送成：.*吴岭/).waitFor();
    await second.getByRole('heading', { name: '街道（单位）意见 · 轮到 梧桐街道' }).waitFor();
    await second.getByText('办理记录').click();
    expect(await logged(second, '逐条查过')).toBe(1);
    await second.unroute('**/api/live');
  });

  it('shows who looks at the same chain what another signs, without reading the page again', async () => {
    // On another device: on that of the test before a signature that was refused still waits to be decided on.
    const [signer, reader] = [await as('liuchang', 'phone'), await as('wuling', 'phone')];
    await task(reader, tasks.fresh);
    await reader.evaluate('window.stays = true');
    await task(signer, tasks.fresh);
    await sign(signer, '街道（单位）意见', '同意上报验收');
    await reader.getByRole('heading', { name: /^区级验收 · 轮到/ }).waitFor();
    await reader.getByText(/刘畅 刚刚签署/).waitFor();
    expect(await reader.evaluate('window.stays')).toBe(true);
  });

  it('is accepted on the spot without a signal: photos, checklist and signature go out once', async () => {
    const page = await as('chenli', 'phone');
    await task(page, tasks.atAcceptance);
    await page.getByText('签署前还差 1 项').waitFor();
    await isAccessible(page, 'phone');
    await page.context().setOffline(true);
    await page.getByLabel('拍现场照片').setInputFiles([photo('排口.png'), photo('管网.png')]);
    await page.getByText('材料齐了，可以签署').waitFor();
    await page.getByRole('button', { name: '签署“区级验收”' }).click();
    const sheet = page.getByRole('dialog');
    for (const line of ['措施逐条落实', '现场与台账一致', '无新的污染痕迹'])
      await sheet.getByLabel(line).check();
    expect(await sheet.getByLabel('办理日期').inputValue()).toBe('2026-05-20');
    await sheet.getByLabel('意见').fill('现场核查通过');
    await settled(page);
    expect(await smallTargets(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await sheet.getByRole('button', { name: '签署', exact: true }).click();
    await page.getByText('销号签署已记在本机，有信号就自己送出').waitFor();
    await page.getByText(/待传：销号签署、照片 2 张/).waitFor();
    expect(await page.getByRole('button', { name: '签署“区级验收”' }).count()).toBe(0);
    await page.context().setOffline(false);
    await page.getByRole('heading', { name: '行业部门会审 · 轮到 区水务局' }).waitFor();
    await page.getByText('办理记录').click();
    expect(await logged(page, '现场核查通过')).toBe(1);
    await isAccessible(page, 'phone');
  });

  it('waits in its publicity for an objection to be answered, and goes on to the end', async () => {
    const page = await as('chenli', 'desktop');
    await task(page, tasks.inPublicity);
    await page.getByText('公示期 10 个工作日，首日计入').waitFor();
    await page.getByText(/班 4/).waitFor();
    await page.getByRole('button', { name: '登记异议' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('异议内容（不写反映人）').fill('边坡仍有裸露');
    await sheet.getByRole('button', { name: '登记异议' }).click();
    await page.getByText('签署前还差 1 项').waitFor();
    expect(await page.getByRole('button', { name: '签署“公示”' }).isDisabled()).toBe(true);
    await isAccessible(page, 'desktop');
    await page.getByRole('button', { name: '答复', exact: true }).click();
    await sheet.getByLabel('不成立').check();
    await sheet.getByLabel('答复', { exact: true }).fill('经测绘为 118.4 亩');
    await sheet.getByRole('button', { name: '答复' }).click();
    await page.getByText('材料齐了，可以签署').waitFor();
    await sign(page, '公示');

    const leader = await as('fengqi', 'phone');
    await task(leader, tasks.inPublicity);
    await isAccessible(leader, 'phone');
    await sign(leader, '区主要领导审签');

    await task(page, tasks.inPublicity);
    await page.getByRole('heading', { name: '市级复核 · 轮到 市整改办' }).waitFor();
    await page.getByLabel('传《市级复核意见》').setInputFiles(photo('意见.png'));
    await page.getByText('材料齐了，可以签署').waitFor();
    await page.getByRole('button', { name: '签署“市级复核”' }).click();
    await sheet.getByLabel('签署人').fill('市整改办 王处长');
    await sheet.getByLabel('文号').fill('市整改〔2026〕8号');
    await sheet.getByLabel('意见').fill('复核通过');
    await sheet.getByRole('button', { name: '签署', exact: true }).click();
    await page.getByText('已签署“市级复核”').waitFor();
    await sign(page, '备案');
    await page.getByRole('button', { name: '销号', exact: true }).click();
    await sheet.getByLabel('意见').fill('准予销号');
    await sheet.getByRole('button', { name: '销号', exact: true }).click();
    await page.getByText('已于 5/20 销号。').waitFor();
    await isAccessible(page, 'desktop');
  });

  it('is shown to everybody as its notice was approved, without signing in', async () => {
    for (const viewport of ['desktop', 'phone'] as const) {
      const page = await opened(viewport);
      await page.goto(`${served.url}/public/publicity`);
      await page.getByRole('heading', { name: '公示期满' }).waitFor();
      await page.getByText('现在没有正在公示的整改任务').waitFor();
      await isAccessible(page, viewport);
      await page.getByRole('link', { name: '采石场复绿公示' }).click();
      await page.getByText('公示期：2026 年 5 月 6 日').waitFor();
      expect(await page.getByRole('link', { name: '010-5555 0101' }).getAttribute('href')).toBe(
        'tel:01055550101',
      );
      await page.getByText('区整改办', { exact: true }).waitFor();
      await isAccessible(page, viewport);
      // Nothing of the program is fetched for it, and nobody is asked for a session.
      expect(
        await page.evaluate(
          "performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)",
        ),
      ).not.toEqual(expect.arrayContaining([expect.stringMatching(/^\/(assets|api)\//)]));
      await page.getByRole('link', { name: 'English' }).click();
      await page.getByRole('heading', { name: 'How to object' }).waitFor();
      expect(await page.evaluate('document.documentElement.lang')).toBe('en');
      await page.getByRole('link', { name: '中文' }).click();
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('link', { name: 'English' }).isVisible()).toBe(false);
      expect(await page.getByText('公示全文').isVisible()).toBe(true);
      await page.emulateMedia({ media: 'screen' });
      await page.goto(`${served.url}/public/publicity/none`);
      await page.getByText('没有这份公示').waitFor();
      expect(await page.getByRole('link', { name: '全部公示' }).count()).toBe(1);
    }
  });

  it('goes by a chain that the office sets, which refuses at the field', async () => {
    const page = await as('chenli', 'desktop');
    await page.goto(`${served.url}/settings/write-off`);
    await page.getByText('还没有人改过，这是推荐的流程。').waitFor();
    await isAccessible(page, 'desktop');
    await page.getByRole('button', { name: /^公示/ }).click();
    await page.getByLabel('公示天数').fill('5');
    await page.getByRole('button', { name: /^备案/ }).click();
    await page.getByLabel('名称').fill('');
    await page.getByRole('button', { name: /^自查/ }).click();
    await page.getByRole('button', { name: '保存 9 个环节' }).click();
    await page.getByText('有 1 处要改，已标在环节上。').waitFor();
    expect(await page.getByLabel('名称').getAttribute('aria-invalid')).toBe('true');
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('名称').fill('报备');
    await page.getByRole('button', { name: '在它后面加一个环节' }).click();
    await page.getByLabel('名称').fill('归档');
    await page.getByRole('button', { name: '与上一步并联' }).click();
    await page.getByText('第 8 步 · 并联').waitFor();
    await page.getByRole('button', { name: '保存 10 个环节' }).click();
    await page.getByText('已保存，从下一次申请起用').waitFor();
    await page.getByText(/陈立 于 .* 改定/).waitFor();
    await page.getByText('公示 5 个工作日').waitFor();
    await page.getByRole('button', { name: '改回推荐流程' }).click();
    await page.getByText('还没有人改过，这是推荐的流程。').waitFor();

    await page.getByLabel('公示正文').fill('{number}：{nobody}');
    await page.getByRole('button', { name: '保存用语' }).click();
    await page.getByText(/这里的 \{nobody\} 没有东西可填/).waitFor();
    await page.getByLabel('公示正文').fill('{number} 公示，{window}。{contact}');
    await page.getByLabel('受理电话').fill('010-5555 0101');
    await page.getByText(/ZG-2026-003 公示，.*电话：010-5555 0101/).waitFor();
    await page.getByRole('button', { name: '保存用语' }).click();
    await expect(page.getByText('已保存，从下一份公示起用').waitFor()).resolves.toBeUndefined();
  });

  it('leaves no error in the console but what was refused', () => {
    expect(browser.faults.filter((fault) => !/4(04|12|22)|ERR_INTERNET_DISCONNECTED/.test(fault))).toEqual(
      [],
    );
  });
});
