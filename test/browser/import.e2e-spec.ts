import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { serveDistrict, type ServedDistrict } from '../support/served-district.js';
import { signIn } from '../support/sign-in.js';

const ODD_FILE = `受理编号,事情经过,行政区域,污染类型,是否属实,内部记号
D3ZZ202605190008,云栖街道锦绣路夜间卸货噪声扰民,示例区,噪声,,甲
D3ZZ202605190008,云栖街道示例大道改造工程道路积尘,示例区,大气,,乙
*D3ZZ202605190021,云栖街道滨江夜市烧烤油烟直排,示例区,大气,,丙
D3ZZ202605190013,梧桐街道青石巷18号“老灶台”火锅店油烟仍大,示例区,大气,,丁
X3ZZ202605190004,云栖街道配电房低频噪声,示例区,噪声,部分属实,戊`;

jest.setTimeout(120_000);

describe('an officer imports a list that needs a hand', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duban-import-'));
  const file = join(folder, '第24批转办清单.csv');
  let served: ServedDistrict;
  let browser: TestBrowser;
  let page: Page;

  const upload = async (): Promise<void> => {
    await page.getByRole('link', { name: '批次导入' }).click();
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: '试运行' }).click();
  };
  const rowNumbered = (rowNumber: number) => page.locator(`tr[data-row="${rowNumber}"]`);

  beforeAll(async () => {
    writeFileSync(file, ODD_FILE);
    served = await serveDistrict(async (make, district) => {
      const content = '示例区梧桐街道青石巷18号“老灶台”火锅店油烟直排，群众多次反映。';
      await make.registered(district, {
        acceptanceNo: 'D3ZZ202605060009',
        title: '青石巷18号老灶台火锅店',
        content,
      });
      const earlier = {
        acceptanceNo: 'X3ZZ202605190004',
        pollutionTypes: [{ medium: 'NOISE', label: '噪声' }],
      } as const;
      await make.registered(district, {
        ...earlier,
        title: '配电房',
        content: '云栖街道配电房低频噪声',
        area: '示例区',
      });
    });
    browser = await openBrowser();
    page = await signIn(browser, served, 'zhoumin');
    await page.getByRole('heading', { name: '各街道亮灯' }).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('says what an unknown column is, without the mouse', async () => {
    await upload();
    await page.getByText('还没有哪一列是“交办问题基本情况”').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('交办问题');
    await page.keyboard.press('Enter');
    await page.getByText('还没有哪一列是“交办问题基本情况”').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Enter');
    await page.getByText('5 列已对上，1 列保留原样（内部记号）').waitFor();
  });

  it('sees what needs a decision first, each reason at its cell, and cannot commit yet', async () => {
    await rowNumbered(4).waitFor();
    const numbers = await page
      .locator('tr[data-row]')
      .evaluateAll((rows) => rows.map((row) => row.dataset.row));
    expect(numbers).toEqual(['3', '5', '6', '2', '4']);
    await rowNumbered(3).getByText('与第 2 行同号').waitFor();
    await rowNumbered(5).getByText('疑似重复').waitFor();
    await rowNumbered(6).getByText('有变化').waitFor();
    expect(await page.getByRole('button', { name: /^提交/ }).isDisabled()).toBe(true);
  });

  it('corrects the number in the row and decides by keys', async () => {
    await page.getByRole('heading', { name: '批次导入' }).click();
    await page.keyboard.press('j');
    await page.keyboard.press('1');
    const form = page.locator('form').filter({ hasText: '改正本行' });
    await form.getByLabel('受理编号').fill('D3ZZ202605190009');
    await page.keyboard.press('Enter');
    await rowNumbered(3).getByText('新增').waitFor();
    await rowNumbered(3).getByText('已改正').waitFor();
    // Until the form is gone, keys are letters in its field.
    await form.waitFor({ state: 'detached' });

    await page.keyboard.press('j');
    await page.keyboard.press('1');
    await page.getByText('群众多次反映').waitFor();
    await page.keyboard.press('2');
    await rowNumbered(5).getByText('已定：记为重复件').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await page.keyboard.press('1');
    await rowNumbered(6).getByText('已定：用新值').waitFor();
  });

  it('has to explain or mend a cover figure that does not match', async () => {
    await page.getByLabel('封面件数').fill('5');
    await page.getByLabel('封面重点').fill('2');
    await page.getByText('× 1 项对不上').waitFor();
    await page.getByText('重点差 1').waitFor();
    expect(await page.getByRole('button', { name: /^提交/ }).isDisabled()).toBe(true);
    await page.getByLabel('封面重点').fill('1');
    await page.getByText('✓ 对上了').waitFor();
  });

  it('commits everything at once and finds it in the ledger with its source row', async () => {
    await page.getByRole('heading', { name: '批次导入' }).click();
    await page.locator('button:enabled', { hasText: '提交 5 行' }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('已登记 4 件，用新值 1 件').waitFor();
    await rowNumbered(5).getByRole('link', { name: '疑似重复' }).click();
    // The page before stays until the case is there, and has the same words.
    const found = page.locator('article');
    await found.getByText('来件原表').click();
    await found.getByText('内部记号').waitFor();
  });

  it('reads the same form again without a question, and finds nothing to do', async () => {
    await upload();
    await page.getByText('沿用周敏上次对的列').waitFor();
    // The row that was corrected stands in the file as it stood: the number is taken by row 2.
    await rowNumbered(3).getByRole('button', { name: '不导入' }).click();
    await page.getByText('4 行未变，无需提交').waitFor();
    expect(await page.getByRole('button', { name: /^提交/ }).count()).toBe(0);
  });

  it('discards a dry run', async () => {
    await page.getByRole('link', { name: '批次导入' }).click();
    await page.getByRole('button', { name: '放弃' }).click();
    await page.getByRole('tooltip').getByRole('button', { name: '放弃' }).click();
    await page.getByText('已放弃“第24批转办清单.csv”').waitFor();
  });

  it('leaves no error in the console', () => {
    expect(browser.faults).toEqual([]);
  });
});
