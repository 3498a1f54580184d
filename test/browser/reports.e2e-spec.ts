import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { serveDistrict, type ServedDistrict } from '../support/served-district.js';
import { signIn } from '../support/sign-in.js';

jest.setTimeout(120_000);

describe('what goes out on paper and as files', () => {
  let served: ServedDistrict;
  let browser: TestBrowser;
  let caseId: string;

  async function signedIn(login: string, path: string): Promise<Page> {
    return signIn(browser, served, login, { path });
  }
  async function downloaded(page: Page, act: () => Promise<void>): Promise<Download> {
    const [download] = await Promise.all([page.waitForEvent('download'), act()]);
    return download;
  }

  beforeAll(async () => {
    served = await serveDistrict(async (make, district) => {
      for (let at = 0; at < 3; at += 1) caseId = (await make.dispatched(district)).id;
      await make.registered(district);
    });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  it('prints the slip of a case with two keys, and the history says so', async () => {
    const page = await signedIn('zhoumin', `/cases/${caseId}`);
    await page.getByRole('button', { name: '打印交办单' }).waitFor();
    await page.keyboard.press('p');
    await page.getByRole('menuitem', { name: 'PDF（直接打印）' }).waitFor();
    await page.locator('[role=menuitem]:focus').waitFor();
    const download = await downloaded(page, () => page.keyboard.press('Enter'));
    expect(download.suggestedFilename()).toMatch(/^交办单_D3ZZ\d+\.pdf$/);
    expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-');
    await page.getByRole('status').getByText('在浏览器的下载里').waitFor();
    await page.getByRole('article').getByText('打印交办单').nth(1).waitFor();
    await page.locator(':focus', { hasText: '打印交办单' }).waitFor();
    expect(browser.faults).toEqual([]);
  });

  it('prints the slips of the chosen cases as one file, with a list in front', async () => {
    const page = await signedIn('zhoumin', '/cases?view=unsigned');
    await page.getByRole('button', { name: '导出 3 件' }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.keyboard.press('Shift+j');
    const many = page.getByRole('button', { name: '打印 2 份交办单' });
    await many.waitFor();
    await page.keyboard.press('p');
    await page.locator('[role=menuitem]:focus').waitFor();
    const download = await downloaded(page, () => page.keyboard.press('Enter'));
    expect(download.suggestedFilename()).toBe('交办单_2件.pdf');
    expect(browser.faults).toEqual([]);
  });

  it('prints the totals with their table and conditions, without menu and buttons', async () => {
    const page = await signedIn('zhoumin', '/totals');
    await page.getByRole('table').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('table').first().isVisible()).toBe(true);
    expect(await page.getByRole('heading', { name: '件数统计' }).isVisible()).toBe(true);
    expect(await page.getByText('第三轮中央督察').last().isVisible()).toBe(true);
    expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: '打印' }).isVisible()).toBe(false);
    const table = await page.getByRole('table').first().boundingBox();
    const sheet = await page.pdf({ preferCSSPageSize: true });
    expect(sheet.subarray(0, 5).toString()).toBe('%PDF-');
    expect(table!.width).toBeLessThanOrEqual(page.viewportSize()!.width);
    expect(browser.faults).toEqual([]);
  });

  it('urges from the batch bar: whom it reaches before the click, once a day, seen in the case', async () => {
    const page = await signedIn('zhoumin', '/cases?view=unsigned');
    const rows = page.locator('tbody tr[data-case]');
    await rows.first().waitFor();
    for (let at = 0; at < 2; at += 1) await rows.nth(at).getByRole('checkbox').check();
    await page.getByRole('button', { name: '催办 2 件' }).click();
    const dialog = page.getByRole('dialog', { name: '催办' });
    await dialog.getByText('梧桐街道 2 件').waitFor();
    await dialog.getByText('刘畅').waitFor();
    await dialog.getByLabel('催办意见（可不填）').fill('请今天签收。');
    await dialog.getByRole('button', { name: '催办 2 件' }).click();
    await page.getByText('已催办 2 件，1 个单位').waitFor();
    await rows.first().click();
    const drawer = page.getByRole('dialog', { name: '案件详情' });
    await drawer.getByText('催办 1 次').waitFor();
    await drawer.getByText('请今天签收。').waitFor();
    await drawer.getByRole('button', { name: '更多' }).click();
    const urge = page.getByRole('menuitem', { name: '催办' });
    // A verb of its own where there is room, else within 更多.
    await urge
      .or(drawer.getByRole('button', { name: '催办', exact: true }))
      .first()
      .click();
    await page.getByText('今天已催过').waitFor();
    expect(await page.getByRole('button', { name: '催办 0 件' }).isDisabled()).toBe(true);
    expect(browser.faults).toEqual([]);
  });

  it('offers no slip to those who only read', async () => {
    const page = await signedIn('fengqi', `/cases/${caseId}`);
    await page.getByRole('button', { name: '更多' }).waitFor();
    expect(await page.getByRole('button', { name: '打印交办单' }).count()).toBe(0);
  });

  it('exports exactly the cases on show, by keyboard', async () => {
    const page = await signedIn('zhoumin', '/cases?view=unsigned');
    await page.getByRole('button', { name: '导出 3 件' }).waitFor();
    await page.keyboard.press('e');
    await page.getByRole('radio', { name: '官方表样' }).waitFor();
    const start = page.getByRole('dialog').getByRole('button', { name: '导出 3 件' });
    await start.waitFor();
    await page.locator('input[value=official]:focus').waitFor();
    const download = await downloaded(page, () => page.keyboard.press('Enter'));
    expect(download.suggestedFilename()).toMatch(/公开情况一览表_3件_202605200900\.xlsx$/);
    await page.getByText('已生成，共 3 件').waitFor();
    await page.keyboard.press('Escape');
    await page.locator(':focus', { hasText: '导出 3 件' }).waitFor();
    expect(browser.faults).toEqual([]);
  });

  it('writes my columns as CSV, and asks for at least one', async () => {
    const page = await signedIn('zhoumin', '/cases');
    await page.getByRole('button', { name: '导出 4 件' }).click();
    await page.getByRole('radio', { name: '我的列' }).check();
    await page.getByRole('radio', { name: 'CSV' }).check();
    const start = page.getByRole('dialog').getByRole('button', { name: '导出 4 件' });
    const chosen = page.getByRole('combobox', { name: '选择列，按所选顺序' });
    await chosen.click();
    for (let at = 0; at < 30; at += 1) await page.keyboard.press('Backspace');
    await page.getByText('请至少选一列。').waitFor();
    expect(await start.isDisabled()).toBe(true);
    await chosen.fill('主办');
    await page.keyboard.press('Enter');
    // The list of columns is closed, what it stands in is not.
    await page.keyboard.press('Escape');
    const download = await downloaded(page, () => start.click());
    const text = await readFile(await download.path(), 'utf8');
    expect(text.split('\r\n').slice(0, 5)).toEqual(['\ufeff主办单位', ...Array<string>(4).fill('梧桐街道')]);
  });
});
