import type { Page } from 'playwright-core';
import { settled, smallTargets, tooWide, violations } from '../support/accessible.js';
import { openBrowser, type TestBrowser, type Viewport } from '../support/browser.js';
import { PASSWORD } from '../support/given.js';
import { openRound, tasksOfTwoUnits, tokenOf } from '../support/monthly-round.js';
import { tinyPng } from '../support/png.js';
import { serveDistrict, type ServedDistrict } from '../support/served-district.js';

jest.setTimeout(120_000);

describe('the monthly round', () => {
  let served: ServedDistrict;
  let browser: TestBrowser;
  let token: string;

  beforeAll(async () => {
    served = await serveDistrict(async (make, district, test) => {
      const mute = await tasksOfTwoUnits(test, make, district);
      await openRound(test);
      await test.tick('tick.dispatch-rounds');
      token = await tokenOf(test, mute.id);
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
  async function signedIn(username: string, viewport: Viewport): Promise<Page> {
    const page = await opened(viewport);
    await page.goto(served.url);
    await page.getByLabel('账号', { exact: true }).fill(username);
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: '登录' }).click();
    await page.waitForURL((url) => url.pathname !== '/sign-in');
    await page.getByRole('main').waitFor();
    return page;
  }
  const card = (page: Page, title: string) => page.getByRole('article', { name: title });

  it('is answered on the phone: a draft survives, one is submitted alone, the rest together', async () => {
    const page = await signedIn('liuchang', 'phone');
    await page.goto(`${served.url}/dispatch-rounds/form`);
    const first = card(page, '玉带河雨污混接改造');
    await first.getByLabel('本月进展').fill('完成混接点改造 12 处');
    await first.getByText('已保存').waitFor();
    await first.getByRole('checkbox', { name: '排查建档' }).check();
    await first
      .locator('input[accept="image/*"]')
      .setInputFiles({ name: '改造后.png', mimeType: 'image/png', buffer: tinyPng('phone') });
    await first.getByText('改造后.png').waitFor();
    await first.getByText('已保存').waitFor();
    await settled(page);
    expect(await violations(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    expect(await tooWide(page)).toEqual([]);

    await page.reload();
    expect(await first.getByLabel('本月进展').inputValue()).toBe('完成混接点改造 12 处');
    expect(await first.getByRole('checkbox', { name: '排查建档' }).isChecked()).toBe(true);
    await first.getByText('改造后.png').waitFor();

    const second = card(page, '青石巷油烟整治');
    await second.getByRole('button', { name: '提交这 1 项' }).click();
    await second.getByText('请写本月进展，至少 4 个字。').waitFor();
    await first.getByRole('button', { name: '提交这 1 项' }).click();
    await first.getByText('已报', { exact: true }).waitFor();
    await second.getByLabel('无变化', { exact: true }).check();
    await second.getByLabel('无变化的原因').fill('汛期暂停开挖');
    await page.getByRole('button', { name: '提交 1 项', exact: true }).click();
    await second.getByText('已报', { exact: true }).waitFor();
  });

  it('is answered by link without an account, and the link opens nothing afterwards', async () => {
    const page = await opened('phone');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${served.url}/answer#${token}`);
    await page.getByText('区水投公司牵头的整改任务').waitFor();
    const only = card(page, '泵站提标改造');
    await only.getByLabel('本月进展').fill('泵站土建完成');
    await only.getByText('已保存').waitFor();
    await settled(page);
    expect(await violations(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    expect(await tooWide(page)).toEqual([]);
    // What goes over the line never has the token in its address.
    expect(asked.filter((url) => !url.includes('#') && url.includes(token))).toEqual([]);
    await page.reload();
    expect(await only.getByLabel('本月进展').inputValue()).toBe('泵站土建完成');
    await page.getByRole('button', { name: '提交 1 项' }).click();
    await page.getByText('请写填报人姓名。').waitFor();
    await page.getByLabel('填报人姓名').fill('李工');
    await page.getByRole('button', { name: '提交 1 项' }).click();
    await page.getByText('已提交，谢谢').waitFor();
    await page.reload();
    await page.getByText('这个链接打不开').waitFor();
  });

  it('shows the officer who has answered what, and by link', async () => {
    const page = await signedIn('chenli', 'desktop');
    await page.goto(`${served.url}/dispatch-rounds`);
    await page.getByRole('link', { name: '打开 2026-05 月调度' }).click();
    await page.getByText('应报 3 · 已报 3 · 逾期未报 0').waitFor();
    const row = page.getByRole('row').filter({ hasText: '泵站提标改造' });
    expect(await row.innerText()).toContain('李工（凭链接）');
    await page.getByText('无变化：汛期暂停开挖').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出 Excel' }).click();
    expect((await download).suggestedFilename()).toBe('月调度 2026-05.xlsx');
    await settled(page);
    expect(await violations(page)).toEqual([]);
    await page.goto(`${served.url}/settings/dispatch-rounds`);
    await page.getByLabel('每月自动发出').check();
    await page.getByRole('button', { name: '保存规则' }).click();
    await page.getByText('下一期').waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
