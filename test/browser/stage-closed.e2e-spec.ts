import type { Page } from 'playwright-core';
import { settled, smallTargets, tooWide, violations } from '../support/accessible.js';
import { openBrowser, type TestBrowser, type Viewport } from '../support/browser.js';
import { Client } from '../support/client.js';
import { serveDistrict, type ServedDistrict } from '../support/served-district.js';
import { signIn } from '../support/sign-in.js';
import { verifying } from '../support/verifying.js';

jest.setTimeout(180_000);

describe('阶段性办结盯办', () => {
  let served: ServedDistrict;
  let browser: TestBrowser;
  const titles: Record<string, string> = {};

  const signedIn = (login: string, path: string, viewport: Viewport = 'desktop'): Promise<Page> =>
    signIn(browser, served, login, { viewport, path });

  beforeAll(async () => {
    served = await serveDistrict(async (make, district, test) => {
      test.setClock('2026-05-08', '09:00');
      const desk = verifying(test, make, district);
      for (const [name, milestoneOn] of [
        ['passed', '2026-05-18'],
        ['soon', '2026-05-27'],
        ['ahead', '2026-09-30'],
      ] as const) {
        const id = await desk.reported();
        titles[name] = (await make.caseOf(id)).title;
        const reviewer = await Client.as(test, 'shenhe');
        await desk.move(reviewer, id, 'stage-close', { milestone: '管网通水', milestoneOn });
      }
      await make.dispatched(district);
      test.setClock('2026-05-18', '08:10');
      await test.tick('tick.rollups');
      test.setClock('2026-05-20', '08:10');
      await test.tick('tick.rollups');
    });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  it('lists by the milestone, narrows by the second clock, and takes the next one', async () => {
    const page = await signedIn('chenli', '/stage-closed');
    await page.getByRole('heading', { name: '阶段性办结盯办' }).waitFor();
    const rows = page.getByRole('table', { name: '阶段性办结盯办' }).getByRole('row');
    await rows.nth(3).waitFor();
    expect(await rows.nth(1).innerText()).toContain(titles['passed']);
    expect(await rows.nth(1).innerText()).toContain('过期');
    await page.getByRole('button', { name: '节点已过 1' }).waitFor();
    await settled(page);
    expect(await violations(page)).toEqual([]);

    await page.getByRole('button', { name: '临近节点 1' }).click();
    await page.getByRole('link', { name: titles['passed'] }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: titles['soon'] }).waitFor();
    expect(await rows.count()).toBe(2);
    expect(page.url()).toContain('standing=soon');
    await page.getByRole('button', { name: '全部 3' }).click();

    await page.getByRole('button', { name: `定下一节点：${titles['passed']}` }).click();
    const sheet = page.getByRole('dialog', { name: '定下一节点' });
    await sheet.getByRole('button', { name: '定下一节点' }).click();
    await sheet.getByText('请写原节点完成情况、下一节点和今天之后的日期。').waitFor();
    await sheet.getByLabel('原节点完成情况').fill('一期已通水，现场看过。');
    await sheet.getByLabel('下一节点（做到什么）').fill('二期完工');
    await sheet.getByLabel('节点日期', { exact: true }).fill('2026-10-31');
    await settled(page);
    expect(await violations(page)).toEqual([]);
    await sheet.getByRole('button', { name: '定下一节点' }).click();
    await sheet.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '节点已过 0' }).waitFor();
    await page.getByText('二期完工').waitFor();

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出 3 件' }).click();
    expect((await download).suggestedFilename()).toBe('阶段性办结盯办_2026-05-20.xlsx');
  });

  it('sets which figures count a stage-closed case', async () => {
    const page = await signedIn('chenli', '/stage-closed');
    await page.getByRole('button', { name: '口径' }).click();
    const sheet = page.getByRole('dialog', { name: '阶段性办结的口径' });
    await sheet.getByLabel('办结率', { exact: true }).uncheck();
    await sheet.getByLabel('销号几天没有动静算停滞').fill('0');
    await sheet.getByText('天数要是 1 到 120 的整数。').waitFor();
    await sheet.getByLabel('销号几天没有动静算停滞').fill('15');
    await sheet.getByRole('button', { name: '保存口径' }).click();
    await sheet.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '口径' }).click();
    expect(await sheet.getByLabel('办结率', { exact: true }).isChecked()).toBe(false);
    expect(await sheet.getByLabel('按期办结率').isChecked()).toBe(true);
  });

  it('says that the rules could not be read, and shows them once they are', async () => {
    const page = await signedIn('chenli', '/stage-closed');
    const rules = '**/api/follow-up-rules*';
    const broken = { type: 'about:blank', title: 'x', status: 500, code: 'internal', detail: '', errors: [] };
    await page.route(rules, (route) =>
      route.fulfill({ status: 500, contentType: 'application/problem+json', body: JSON.stringify(broken) }),
    );
    await page.getByRole('button', { name: '口径' }).click();
    const sheet = page.getByRole('dialog', { name: '阶段性办结的口径' });
    await sheet.getByRole('alert').filter({ hasText: '口径没有读出来' }).waitFor();
    await settled(page);
    expect(await violations(page)).toEqual([]);
    await page.unroute(rules);
    await sheet.getByRole('button', { name: '现在重试' }).click();
    await sheet.getByLabel('按期办结率').waitFor();
    await sheet.getByLabel('销号几天没有动静算停滞').fill('21');
    // What is read again behind an open form takes nothing from it, not even by failing.
    await page.route(rules, (route) => route.abort());
    await page.evaluate('window.dispatchEvent(new Event("visibilitychange"))');
    await settled(page);
    expect(await sheet.getByLabel('销号几天没有动静算停滞').inputValue()).toBe('21');
  });

  it('is the unit’s on the phone, with the verb it owes', async () => {
    const page = await signedIn('liuchang', '/stage-closed', 'phone');
    const card = page.getByRole('listitem').filter({ hasText: titles['soon'] });
    await card.getByRole('link', { name: `上报：${titles['soon']}` }).waitFor();
    await settled(page);
    expect(await violations(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    expect(await tooWide(page)).toEqual([]);
    await card.getByRole('link', { name: `上报：${titles['soon']}` }).click();
    await page.waitForURL(/\/cases\/[^/]+\/report/);
  });

  it('stands in the roll-up beside the first clock, and sums and points of the trend open their cases', async () => {
    const page = await signedIn('fengqi', '/rollup');
    await page.getByRole('link', { name: '梧桐街道阶段性办结在盯的 3 件，打开清单' }).click();
    const watched = page.getByRole('dialog', { name: '梧桐街道阶段性办结在盯的' });
    await watched.getByText(/共 3 件/).waitFor();
    expect(await watched.getByRole('listitem').count()).toBe(3);
    await page.goBack();
    await page.getByRole('link', { name: '合计主办 4 件，打开清单' }).click();
    const sum = page.getByRole('dialog', { name: '街道合计主办' });
    await sum.getByText(/共 4 件/).waitFor();
    expect(await sum.getByRole('listitem').count()).toBe(4);
    await page.goBack();
    await page.getByRole('link', { name: /^5\/20 逾期 1 件，打开清单$/ }).click();
    const point = page.getByRole('dialog', { name: /逾期$/ });
    await point.getByText(/共 1 件/).waitFor();
    await settled(page);
    expect(await violations(page)).toEqual([]);
  });
});
