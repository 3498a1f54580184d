import type { Page } from 'playwright-core';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { counts, holds } from '../support/holds.js';
import { serveDemo, type ServedDemo } from '../support/served-demo.js';

jest.setTimeout(240_000);

describe('after the closure, and how it is signed', () => {
  let served: ServedDemo;
  let browser: TestBrowser;
  let desk: Page;

  beforeAll(async () => {
    served = await serveDemo();
    browser = await openBrowser();
    desk = await served.signedIn(browser, 'chenli', 'desktop');
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  const rows = () => desk.locator('tbody tr');

  it('shows the draw of the demo with its proof, and what was found', async () => {
    await desk.goto(`${served.url}/rechecks?tab=draws`);
    await desk.getByRole('cell', { name: '1 / 3' }).waitFor();
    await desk.locator('tbody a[href^="/rechecks/"]').click();
    await desk.getByText('用留存的名单和种子重抽，结果一致').waitFor();
    await desk.getByText('种子：云岭 0815 现场摇号').waitFor();
    await counts(rows(), 3);
    await counts(rows().filter({ hasText: '没有问题' }), 1);
  });

  it('records a problem only with what it is and what follows', async () => {
    await desk.getByRole('button', { name: '记结果' }).first().click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByText('有问题', { exact: true }).click();
    await dialog.getByRole('button', { name: '记下问题' }).click();
    await dialog.getByText('请写明问题并选怎么处理。').waitFor();
    await dialog.getByRole('textbox').fill('净化设施又停了。');
    await dialog.getByText('只记录', { exact: true }).click();
    await dialog.getByRole('button', { name: '记下问题' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await rows().filter({ hasText: '净化设施又停了。' }).waitFor();
    await counts(desk.getByRole('button', { name: '记结果' }), 1);
  });

  it('draws anew, keeps every draw, and refuses a period without closures', async () => {
    await desk.goto(`${served.url}/rechecks?tab=draws`);
    await desk.getByLabel('抽几件').fill('2');
    await desk.getByLabel('种子（现场报数，不填随机）').fill('第二次');
    await desk.getByRole('button', { name: '抽取 2 件' }).click();
    await desk.getByRole('cell', { name: '0 / 2' }).waitFor();
    await counts(rows(), 2);
    await desk.getByLabel('办结日期从').fill('2020-01-01');
    await desk.getByLabel('到', { exact: true }).fill('2020-01-02');
    await desk.getByRole('button', { name: '抽取 2 件' }).click();
    await desk.getByRole('alert').filter({ hasText: '没有' }).waitFor();
    await counts(rows(), 2);
  });

  it('lists call-backs and the look-back that is ahead', async () => {
    await desk.getByRole('button', { name: '回访' }).click();
    await counts(rows(), 3);
    await desk.getByText('没联系上').waitFor();
    await desk.getByRole('button', { name: '回头看' }).click();
    await rows().filter({ hasText: '梧桐河闸口' }).waitFor();
  });

  it('says on the page of the case why the look-back is on its day', async () => {
    await rows().filter({ hasText: '梧桐河闸口' }).getByRole('link').first().click();
    const after = desk.getByRole('region', { name: '办结以后' });
    const line = after.getByRole('listitem').filter({ hasText: '回头看：待看' }).first();
    await line.getByRole('button').click();
    const why = desk.getByRole('dialog', { name: '为什么是这一天' });
    await why.getByText(/ 指定$/).waitFor();
    await desk.keyboard.press('Escape');
    await why.waitFor({ state: 'hidden' });
    await desk.goBack();
  });

  it('changes the sign-off chain, not past a link without a name, and finds it after a reload', async () => {
    await desk.goto(`${served.url}/settings/sign-off`);
    await desk.getByRole('button', { name: '套用 二人核查' }).click();
    await desk.getByRole('button', { name: '加一联' }).click();
    const names = desk.getByRole('table', { name: '会签链' }).getByRole('textbox');
    await counts(names, 3);
    await desk.getByRole('button', { name: '保存 3 联' }).click();
    await desk.getByRole('alert').filter({ hasText: /\S/ }).waitFor();
    await names.nth(2).fill('分管领导');
    await desk.getByRole('button', { name: '保存 3 联' }).click();
    await desk.getByText('已保存，从还没有人签的案件起用').waitFor();
    await desk.reload();
    await counts(names, 3);
    await holds(names.nth(2), '分管领导');
  });

  it('keeps my chain when another officer was faster', async () => {
    const other = await served.signedIn(browser, 'guanli', 'desktop');
    await other.goto(`${served.url}/settings/sign-off`);
    await other.getByRole('button', { name: '套用 五联签' }).waitFor();
    await desk.getByRole('button', { name: '套用 一人核查' }).click();
    await desk.getByRole('button', { name: '保存 1 联' }).click();
    await desk.getByText('已保存，从还没有人签的案件起用').waitFor();
    await other.getByRole('button', { name: '套用 五联签' }).click();
    await other.getByRole('button', { name: '保存 5 联' }).click();
    await other.getByText('您的改动都还在').waitFor();
    await counts(other.getByRole('table', { name: '会签链' }).locator('tbody tr'), 5);
    await other.getByRole('button', { name: '改用最新的' }).click();
    await counts(other.getByRole('table', { name: '会签链' }).locator('tbody tr'), 1);
  });
});
