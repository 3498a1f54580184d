import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { holds } from '../support/holds.js';
import { serveDistrict, type ServedDistrict } from '../support/served-district.js';
import { signIn } from '../support/sign-in.js';

const SAMPLE = join(resolve(import.meta.dirname, '../fixtures/intake'), 'layout-a-round3.csv');

jest.setTimeout(120_000);

describe('an officer logs and dispatches at the desk', () => {
  let served: ServedDistrict;
  let browser: TestBrowser;
  let page: Page;

  beforeAll(async () => {
    served = await serveDistrict();
    browser = await openBrowser();
    page = await signIn(browser, served, 'zhoumin');
    await page.getByRole('heading', { name: '各街道亮灯' }).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  it('imports a list after seeing what would become of each row', async () => {
    await page.getByRole('link', { name: '批次导入' }).click();
    await page.locator('input[type=file]').setInputFiles(SAMPLE);
    await page.getByRole('button', { name: '试运行' }).click();
    await page.getByText('没有交办问题内容').waitFor();
    await page.getByText('还不能提交：').waitFor();
    await page.locator('tr[data-row="9"]').getByRole('button', { name: '不导入' }).click();
    await page.getByRole('button', { name: '提交 15 行' }).click();
    await page.getByText('已登记 15 件').waitFor();
  });

  it('finds nothing new in the same list', async () => {
    await page.getByRole('button', { name: '再导一份' }).click();
    await page.locator('input[type=file]').setInputFiles(SAMPLE);
    await page.getByRole('button', { name: '试运行' }).click();
    await page.locator('tr[data-row="9"]').getByRole('button', { name: '不导入' }).click();
    await page.getByText('15 行未变，无需提交').waitFor();
    expect(await page.getByRole('button', { name: /^提交/ }).count()).toBe(0);
  });

  it('types a case in without the mouse', async () => {
    await page.keyboard.press('n');
    const number = page.getByRole('textbox', { name: '受理编号' });
    await number.waitFor();
    await number.focus();
    await page.keyboard.type('*D3YL202605200031');
    await page.getByText('来电，5 月 20 日第 31 件').waitFor();
    for (let tab = 0; tab < 5; tab += 1) await page.keyboard.press('Tab');
    await page.keyboard.insertText('示例区梧桐街道青石巷31号楼下洗车店污水直排，联系电话13812345678。');
    await page.getByText('联系电话■■■').first().waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('已登记 青石巷31号楼下洗车店').waitFor();
    await holds(number, '');

    await number.focus();
    await page.keyboard.type('*D3YL202605200031');
    await page.getByText('这个编号已登记过').first().waitFor();
  });

  it('dispatches with every date in view, takes it back, and dispatches again', async () => {
    await page.getByRole('link', { name: '批量交办' }).click();
    await page.getByText('5/30 周六').first().waitFor();
    const verb = page.getByRole('button', { name: /^交办 \d+ 件/ });
    const words = (await verb.innerText()).match(/\d+/)![0];
    await verb.click();
    await page.getByRole('button', { name: /^撤销/ }).click();
    await page.getByText(`已撤销交办 ${words} 件`).waitFor();
    await page.getByRole('button', { name: '接着交办' }).click();
    await verb.click();
    await page.getByText(`已交办 ${words} 件`).waitFor();

    await page.getByRole('link', { name: '案件台账' }).click();
    await page.getByRole('button', { name: `未签收 ${words}` }).click();
    await page.getByText(`共 ${words} 件`).waitFor();
  });

  it('leaves no error in the console', () => {
    expect(browser.faults).toEqual([]);
  });
});
