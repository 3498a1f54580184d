import type { Locator, Page } from 'playwright-core';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { serveDistrict, type ServedDistrict } from '../support/served-district.js';
import { signIn } from '../support/sign-in.js';

jest.setTimeout(120_000);

const CASES = 45;

describe('an officer lives in the ledger', () => {
  let served: ServedDistrict;
  let browser: TestBrowser;
  let page: Page;
  const rows = (): Locator => page.locator('tr[data-case]');
  const idOf = (row: number): Promise<string | null> => rows().nth(row).getAttribute('data-case');
  const pill = (name: RegExp | string): Locator => page.getByRole('button', { name }).first();

  /** The keys of a list are its own again one frame after the drawer is gone. */
  const drawn = (): Promise<void> =>
    page.evaluate(
      `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))`,
    );

  beforeAll(async () => {
    served = await serveDistrict(async (make, district) => {
      for (let n = 0; n < CASES; n += 1) {
        const noise = n % 9 === 0;
        const more = {
          streetId: district.streets[n % 2]!.id,
          pollutionTypes: [
            noise
              ? { medium: 'NOISE' as const, label: '施工噪声' }
              : { medium: 'AIR' as const, label: '油烟' },
          ],
        };
        await (n % 3 === 0 ? make.dispatched(district, more) : make.registered(district, more));
      }
    });
    browser = await openBrowser();
    page = await signIn(browser, served, 'chenli');
    await page.getByRole('heading', { name: '各街道亮灯' }).waitFor();
    await page.getByRole('link', { name: '案件台账' }).click();
    await page.getByText(`共 ${CASES} 件`).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  it('is walked by keys alone, over the border of a page and back, and a reload stays where one was', async () => {
    const last = await idOf(19);
    for (let n = 0; n < 20; n += 1) await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/*case=${last}*`);
    await page.getByText(`20 / ${CASES}`).waitFor();
    await page.keyboard.press('j');
    await page.getByText(`21 / ${CASES}`).waitFor();
    expect(new URL(page.url()).searchParams.get('page')).toBe('2');
    await page.keyboard.press('k');
    await page.waitForURL(`**/*case=${last}*`);
    await page.keyboard.press('Escape');
    await page.getByText(`20 / ${CASES}`).waitFor({ state: 'hidden' });
    await drawn();
    await page.getByText('1–20').waitFor();

    await page.keyboard.press(']');
    await page.getByText('21–40').waitFor();
    const first = await idOf(0);
    await page.reload();
    await page.getByText('21–40').waitFor();
    expect(await idOf(0)).toBe(first);
    await page.keyboard.press(']');
    await page.getByText('41–45').waitFor();
    await page.goBack();
    await page.getByText('21–40').waitFor();
    await page.keyboard.press('[');
    await page.locator(`tr[data-case="${last}"]`).waitFor();
    expect(await idOf(19)).toBe(last);
  });

  it('narrows by conditions that stand as chips, and says that the view was left', async () => {
    await pill(/^未签收 15/).click();
    await page.getByText('共 15 件').waitFor();
    await page.getByRole('combobox', { name: '类型' }).click();
    await page.getByTitle('噪声', { exact: true }).click();
    await page.getByText('共 5 件').waitFor();
    await pill(/^未签收 15 已改动/).waitFor();
    await page.getByRole('button', { name: '去掉“类型：噪声”' }).click();
    await page.getByText('共 15 件').waitFor();
    await page.getByRole('button', { name: /^未签收 15$/, pressed: true }).waitFor();
  });

  it('keeps a view with its columns, counts it, and opens it with its number', async () => {
    await page.goto(`${served.url}/cases?medium=NOISE&sort=number&dir=desc&cols=number,due,types`);
    await page.getByText('共 5 件').waitFor();
    await page.getByRole('button', { name: '存为视图' }).click();
    await page.getByLabel('名称').fill('夜间噪声');
    await page.getByRole('button', { name: '存为新视图' }).click();
    await pill(/^夜间噪声（我） 5$/).waitFor();

    await page.getByRole('button', { name: '管理视图' }).click();
    for (let n = 0; n < 11; n += 1) await page.getByRole('button', { name: '夜间噪声 前移' }).click();
    await page.getByRole('button', { name: '完成' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await pill(/^全部 45/).click();
    await page.getByText(`共 ${CASES} 件`).waitFor();
    await page.locator('h1').click();
    await page.keyboard.press('2');
    await page.getByText('共 5 件').waitFor();
    const heads = await page.getByRole('columnheader').allInnerTexts();
    expect(heads.map((head) => head.trim())).toEqual(['', '受理编号 ↓', '时限', '污染类型', '操作']);
    expect(await page.locator('th[aria-sort="descending"]').innerText()).toContain('受理编号');
  });

  it('chooses columns without the mouse and remembers them', async () => {
    await page.goto(`${served.url}/cases`);
    await page.getByText(`共 ${CASES} 件`).waitFor();
    await page.getByRole('button', { name: '列', exact: true }).press('Enter');
    await page.getByRole('checkbox', { name: '显示 渠道' }).press('Space');
    await page.getByRole('checkbox', { name: '不显示 渠道' }).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await page.getByRole('button', { name: '设为我的默认' }).press('Enter');
    await page.getByText('已设为您的默认列').waitFor();
    await page.goto(`${served.url}/cases`);
    await page.getByText(`共 ${CASES} 件`).waitFor();
    await page.getByRole('columnheader', { name: '渠道' }).waitFor();
    const heads = (await page.getByRole('columnheader').allInnerTexts()).map((head) => head.trim());
    expect(heads.slice(-4)).toEqual(['批次', '渠道', '状态', '操作']);
  });

  it('chooses every case of the list, changes all of them, and takes it back', async () => {
    await pill(/^待交办 30/).click();
    await page.getByText('共 30 件').waitFor();
    await page.getByRole('checkbox', { name: '选本页' }).click();
    await page.getByText('已选 20 件').waitFor();
    await page.getByRole('button', { name: '选全部 30 件' }).click();
    await page.getByText('已选 30 件').waitFor();
    await page.getByRole('button', { name: '标为重点 30 件' }).click();
    await page.getByText('已改 30 件').waitFor();
    await page.goto(`${served.url}/cases?mark=key`);
    await page.getByText('共 30 件').waitFor();
    await pill(/^待交办 30/).click();
    await page.getByRole('checkbox', { name: '选本页' }).click();
    await page.getByRole('button', { name: '改派 20 件' }).click();
    await page.getByRole('combobox', { name: '主办单位' }).click();
    await page.getByTitle('区水务局').click();
    await page.getByRole('dialog').getByRole('button', { name: '改派 20 件' }).click();
    await page.getByText('已改 20 件').waitFor();
    await page.getByText('主办 区水务局').first().waitFor();
    await page.getByRole('button', { name: /^撤销/ }).click();
    await page.getByText('已撤销 20 件').waitFor();
    await page.getByText('主办 区水务局').first().waitFor({ state: 'detached' });
  });

  it('says which condition stands in the way of an empty list', async () => {
    await page.goto(`${served.url}/cases?medium=NOISE&channel=WECHAT`);
    await page.getByText('去掉“微信”可见 5 件').waitFor();
    await page.getByRole('button', { name: '去掉“微信”' }).click();
    await page.getByText('共 5 件').waitFor();
  });

  it('finds from everywhere, marks the words, and opens with Enter', async () => {
    await page.locator('h1').click();
    await page.keyboard.press('/');
    await page.keyboard.insertText('青石巷7号');
    const hit = page.getByRole('option').first();
    await hit.locator('mark').first().waitFor();
    expect(await hit.locator('mark').first().innerText()).toBe('青石巷7号');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/cases/*');
    await page.getByText('青石巷7号火锅店油烟').first().waitFor();

    await page.keyboard.press('/');
    await page.keyboard.insertText('火锅店');
    await page.getByRole('option', { name: `查看全部 ${CASES} 件` }).waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByText(`共 ${CASES} 件`).waitFor();
    await page.getByRole('button', { name: '去掉“编号、地点、内容：火锅店”' }).waitFor();
  });

  it('leaves no error in the console', () => {
    expect(browser.faults).toEqual([]);
  });
});
