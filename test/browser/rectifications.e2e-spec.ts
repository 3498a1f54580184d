import type { Page } from 'playwright-core';
import { settled, smallTargets, tooWide, violations } from '../support/accessible.js';
import { openBrowser, type TestBrowser, type Viewport } from '../support/browser.js';
import { PASSWORD } from '../support/given.js';
import { tinyPng } from '../support/png.js';
import { serveDistrict, type ServedDistrict } from '../support/served-district.js';

jest.setTimeout(120_000);

describe('rectification tasks', () => {
  let served: ServedDistrict;
  let browser: TestBrowser;
  let caseId: string;
  let desk: Page;
  let phone: Page;

  beforeAll(async () => {
    served = await serveDistrict(async (make, district, test) => {
      test.setClock('2026-05-11', '09:00');
      caseId = (await make.signed(district)).id;
    });
    browser = await openBrowser();
    desk = await signedIn('chenli', 'desktop');
    phone = await signedIn('liuchang', 'phone');
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  async function signedIn(username: string, viewport: Viewport): Promise<Page> {
    const page = await browser.page(viewport);
    await page.clock.setFixedTime(served.now);
    await page.goto(served.url);
    await page.getByLabel('账号', { exact: true }).fill(username);
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: '登录' }).click();
    await page.waitForURL((url) => url.pathname !== '/sign-in');
    await page.getByRole('main').waitFor();
    return page;
  }

  it('are opened from a case, with what the case knows already', async () => {
    await desk.goto(`${served.url}/cases/${caseId}`);
    await desk.getByRole('heading', { name: '整改任务 0 项' }).waitFor();
    await desk.getByRole('link', { name: '由此件立整改任务' }).click();
    await desk.getByRole('heading', { name: '新建整改任务' }).waitFor();
    expect(await desk.getByLabel('来源', { exact: true }).inputValue()).toBe('complaint');
    expect(await desk.getByLabel('牵头', { exact: true }).locator('option:checked').innerText()).toBe(
      '梧桐街道',
    );
    await desk.getByRole('button', { name: '立项', exact: true }).click();
    await desk.getByText('还不能立项，差 4 项：整改目标、整改措施、整改时限、时间节点').waitFor();
    await desk.getByLabel('任务名称').fill('青石巷油烟整治');
    await desk.getByLabel('整改目标').fill('油烟达标排放，不再扰民。');
    await desk.getByLabel('整改措施').fill('安装净化器；定期清洗；回访住户。');
    await desk.getByLabel('整改时限', { exact: true }).fill('2026-06-30');
    await desk.getByLabel('节点 1 做什么').fill('安装净化器');
    await desk.getByLabel('节点 1 计划日期').fill('2026-05-25');
    await desk.getByLabel('节点 1 权重（%）').fill('60');
    await desk.getByRole('button', { name: '加节点' }).click();
    await desk.getByLabel('节点 2 做什么').fill('回访住户');
    await desk.getByLabel('节点 2 计划日期').fill('2026-06-30');
    await settled(desk);
    expect(await violations(desk)).toEqual([]);
    await desk.getByRole('button', { name: '立项', exact: true }).click();
    await desk.getByRole('heading', { name: '青石巷油烟整治' }).waitFor();
    await desk.getByText('ZG-2026-001').first().waitFor();
    await desk.getByText('完成 0%，序时 0%').waitFor();
    await settled(desk);
    expect(await violations(desk)).toEqual([]);
    // And back: the task names its case, the case its task.
    await desk.getByRole('link', { name: /火锅店油烟/ }).click();
    await desk.getByRole('heading', { name: '整改任务 1 项' }).waitFor();
    await desk.getByRole('link', { name: 'ZG-2026-001 青石巷油烟整治' }).waitFor();
  });

  it('are ticked on the phone of the street, with progress and a photo', async () => {
    await phone.goto(`${served.url}/cases`);
    await phone.getByRole('link', { name: '整改任务 1 项未完成' }).click();
    await phone.getByRole('link', { name: '打开 ZG-2026-001 青石巷油烟整治' }).waitFor();
    await settled(phone);
    expect(await smallTargets(phone)).toEqual([]);
    expect(await tooWide(phone)).toEqual([]);
    expect(await violations(phone)).toEqual([]);
    await phone.getByRole('link', { name: '打开 ZG-2026-001 青石巷油烟整治' }).click();
    await phone.getByRole('button', { name: '“安装净化器”记为完成' }).click();
    const sheet = phone.getByRole('dialog');
    expect(await sheet.getByLabel('完成日期').inputValue()).toBe('2026-05-20');
    await sheet.getByRole('button', { name: '记为完成' }).click();
    await phone.getByText('完成 60%，序时 0%').waitFor();
    await phone.getByText('超过序时').waitFor();
    await phone.getByText(/提前 5 天/).waitFor();

    await phone.getByRole('button', { name: '记进展' }).click();
    await sheet.getByRole('button', { name: '送出进展' }).click();
    await sheet.getByText('请写做了什么。').waitFor();
    await sheet.getByLabel('做了什么').fill('净化器已装好并试运行。');
    await sheet
      .getByLabel('加照片')
      .setInputFiles({ name: '净化器.png', mimeType: 'image/png', buffer: tinyPng('净化器') });
    await sheet.getByRole('img', { name: '照片 净化器.png' }).waitFor();
    await sheet.getByRole('button', { name: '送出进展' }).click();
    await phone.getByText('已记进展，附 1 个文件').waitFor();
    await phone.getByRole('img', { name: '照片 净化器.png' }).waitFor();
    await settled(phone);
    expect(await smallTargets(phone)).toEqual([]);
    expect(await tooWide(phone)).toEqual([]);
    expect(await violations(phone)).toEqual([]);
  });

  it('stand in the ledger of the bureau as the street has left them', async () => {
    await desk.goto(`${served.url}/rectifications`);
    const row = desk.getByRole('row').filter({ hasText: 'ZG-2026-001' });
    await row.getByText('推进中').waitFor();
    await row.getByText('超过序时').waitFor();
    await row.getByText('60%', { exact: true }).waitFor();
    await row.getByText('净化器已装好并试运行。').waitFor();
    expect(await violations(desk)).toEqual([]);
    await desk.getByRole('button', { name: '滞后 0' }).click();
    await desk.getByText('这些条件下没有任务').waitFor();
    await desk.getByRole('button', { name: '清除条件' }).click();
    await row.waitFor();
    await desk.getByRole('button', { name: '自查 0' }).click();
    await desk.getByText('这些条件下没有任务').waitFor();
  });

  it('tell the second of two who tick at once of the first, and show what is so now', async () => {
    // The news of the first would reach the second before the press.
    await desk.route('**/api/live*', (route) => route.abort());
    await desk.goto(`${served.url}/rectifications`);
    await desk.getByRole('link', { name: '青石巷油烟整治' }).click();
    await desk.getByRole('button', { name: '“回访住户”记为完成' }).click();
    const sheet = desk.getByRole('dialog');
    await sheet.getByLabel('完成日期').waitFor();
    await phone.getByRole('button', { name: '撤销完成：安装净化器' }).click();
    await phone.getByRole('dialog').getByLabel('原因').fill('试运行不达标');
    await phone.getByRole('dialog').getByRole('button', { name: '撤销完成' }).click();
    await phone.getByText('完成 0%，序时 0%').waitFor();
    await sheet.getByRole('button', { name: '记为完成' }).click();
    await sheet.getByText(/刘畅 刚刚改过这一件.*已按最新情况刷新/).waitFor();
    await desk.getByText('完成 0%，序时 0%').waitFor();
    await sheet.getByRole('button', { name: '记为完成' }).click();
    await desk.getByText('完成 40%，序时 0%').waitFor();
  });
});
