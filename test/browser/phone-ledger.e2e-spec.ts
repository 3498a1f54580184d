import type { Locator, Page } from 'playwright-core';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { counts, numberIn } from '../support/holds.js';
import { serveDistrict, type ServedDistrict } from '../support/served-district.js';
import { until } from '../support/until.js';
import { signIn } from '../support/sign-in.js';

jest.setTimeout(120_000);

const CASES = 45;
const STOVE = '示例区梧桐街道青石巷18号“老灶台”火锅店油烟直排，居民不敢开窗。';

describe('the ledger on a phone', () => {
  let served: ServedDistrict;
  let browser: TestBrowser;
  let page: Page;
  const cards = (): Locator => page.locator('article[data-case]');
  const sheet = (): Locator => page.getByRole('dialog');
  const total = (n: number): Promise<void> => page.getByText(`共 ${n} 件`, { exact: true }).waitFor();
  const filterButton = (name: string): Locator => page.getByRole('button', { name, exact: true });
  const choose = async (field: string, value: string): Promise<void> => {
    await sheet().getByRole('combobox', { name: field, exact: true }).click();
    await page.getByTitle(value, { exact: true }).click();
  };
  /** A page of somebody else; the officer's stays as it is. */
  const signedIn = async (username: string, path = '/'): Promise<Page> => {
    const opened = await signIn(browser, served, username, { viewport: 'phone' });
    await opened.getByRole('navigation', { name: '主菜单' }).waitFor();
    await opened.goto(`${served.url}${path}`);
    return opened;
  };

  beforeAll(async () => {
    served = await serveDistrict(async (make, district) => {
      for (let n = 0; n < CASES - 2; n += 1) {
        const noise = n % 10 === 0;
        const more = {
          streetId: district.streets[n % 2]!.id,
          pollutionTypes: [
            noise
              ? { medium: 'NOISE' as const, label: '施工噪声' }
              : { medium: 'WATER' as const, label: '污水' },
          ],
        };
        await (n % 3 === 0 ? make.dispatched(district, more) : make.registered(district, more));
      }
      await make.dispatched(district, { acceptanceNo: 'D3ZZ202605060009', content: STOVE });
      await make.dispatched(district, { acceptanceNo: 'D3ZZ202605190113', content: STOVE });
    });
    browser = await openBrowser();
    page = await signedIn('chenli', '/cases');
    await total(CASES);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  it('says the time left in words first, and gives twenty more at a time up to the exact total', async () => {
    await counts(cards(), 20);
    expect(await cards().first().innerText()).toMatch(/^(剩|今日|已逾期|还剩|未起算)/);
    await page.getByRole('button', { name: '再看 20 件' }).click();
    await page.getByRole('button', { name: '再看 5 件' }).click();
    await page.getByRole('button', { name: /再看/ }).waitFor({ state: 'detached' });
    const ids = await cards().evaluateAll((all) => all.map((one) => one.getAttribute('data-case')));
    expect(new Set(ids).size).toBe(CASES);
    expect(ids).toHaveLength(CASES);
  });

  it('counts before it filters, takes one step back in the history, and gives the focus back', async () => {
    await filterButton('筛选').click();
    await choose('类型', '噪声');
    await sheet().getByRole('button', { name: '看 5 件' }).waitFor();
    await choose('状态', '待签收');
    await sheet().getByRole('button', { name: '看 2 件' }).waitFor();
    // The list behind has not changed yet.
    expect(new URL(page.url()).search).toBe('');
    await sheet().getByRole('button', { name: '看 2 件' }).click();
    await total(2);
    await sheet().waitFor({ state: 'hidden' });
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({
      medium: 'NOISE',
      status: 'dispatched',
    });
    await filterButton('筛选 2').waitFor();
    await filterButton('筛选 2').and(page.locator(':focus')).waitFor();

    await page.getByRole('button', { name: '去掉“状态：待签收”' }).click();
    await total(5);
    await page.goBack();
    await total(2);
    await page.goBack();
    await total(CASES);
  });

  it('opens a case and comes back to its card in the same list', async () => {
    await page.goto(`${served.url}/cases?medium=WATER`);
    await page.getByRole('button', { name: '再看 18 件' }).click();
    await cards().nth(37).waitFor();
    const link = cards().nth(33).getByRole('link');
    const id = await cards().nth(33).getAttribute('data-case');
    await link.click();
    await page.waitForURL(`**/cases/${id}`);
    await page.getByRole('button', { name: '返回' }).click();
    await cards().nth(37).waitFor();
    const focused = page.locator(`article[data-case="${id}"] a:focus`);
    await focused.waitFor();
    expect(new URL(page.url()).search).toBe('?medium=WATER');
    await until('the card stands within the screen', async () => {
      const y = (await focused.boundingBox())?.y ?? 0;
      return y > 60 && y < 844 - 60;
    });
  });

  it('searches, offers what stands in the way, and says what it does not understand', async () => {
    await page.goto(`${served.url}/cases`);
    const words = page.getByRole('textbox', { name: '搜编号、地点、内容' });
    await words.fill('0113');
    await words.press('Enter');
    await total(1);
    await cards().getByText('0113').waitFor();
    await words.fill('没有的词');
    await words.press('Enter');
    await page.getByText('没有符合条件的案件').waitFor();
    await page.getByRole('button', { name: '去掉“没有的词”' }).click();
    await total(CASES);
    await page.goto(`${served.url}/cases?status=abc`);
    await page.getByText('有条件看不懂').waitFor();
    await page.getByRole('button', { name: '去掉“状态”' }).click();
    await total(CASES);
  });

  it('opens the same count from a figure of the workbench, a hot place and a link to a case in the list', async () => {
    await page.getByRole('link', { name: '工作台' }).click();
    const figure = page.locator('a[href^="/cases?view=unsigned"]').first();
    const counted = await numberIn(figure);
    expect(counted).toBe(17);
    await figure.click();
    await total(counted);
    expect(await page.getByRole('button', { name: /^未签收/ }).getAttribute('aria-pressed')).toBe('true');

    await page.getByRole('link', { name: '重复与热点' }).click();
    await page.getByRole('link', { name: /^青石巷18号 .*：件数 2 件，打开清单$/ }).click();
    await total(2);
    await page.getByRole('button', { name: '去掉“地点：青石巷18号”' }).waitFor();
    const id = await cards().first().getAttribute('data-case');
    await page.goto(`${served.url}/cases?case=${id}`);
    await page.waitForURL(`**/cases/${id}`);
  });

  it('leaves 我的案件 to the units, and answers them too when a link asks more', async () => {
    const street = await signedIn('liuchang', '/cases');
    await street.getByRole('heading', { name: '我的案件' }).waitFor();
    await street.getByRole('link', { name: '搜索和筛选' }).click();
    await street.getByRole('heading', { name: '案件台账' }).waitFor();
    await street.goto(`${served.url}/cases?medium=NOISE`);
    await street.getByRole('button', { name: '去掉“类型：噪声”' }).waitFor();
    await street.locator('article[data-case]').first().waitFor();
    // Only what is in reach of the street.
    const seen = await street.locator('article[data-case]').count();
    expect(seen).toBeGreaterThan(0);
    expect(seen).toBeLessThan(5);
    await street.getByRole('button', { name: '返回' }).click();
    await street.getByRole('heading', { name: '我的案件' }).waitFor();
  });

  it('needs no sideways scrolling, in English neither, and every control is large enough', async () => {
    for (const english of [false, true]) {
      if (english) {
        await page.goto(`${served.url}/me`);
        await page.getByRole('button', { name: 'English' }).click();
      }
      for (const path of [
        '/',
        '/cases?view=unsigned&medium=NOISE',
        '/repeats',
        '/repeats/levels',
        '/imports',
      ]) {
        await page.goto(`${served.url}${path}`);
        await page.locator('h1').waitFor();
        await page.waitForLoadState('networkidle');
        // A page wider than the screen makes the browser of a phone zoom out.
        expect([path, await page.evaluate('window.innerWidth')]).toEqual([path, 390]);
      }
    }
    await page.goto(`${served.url}/cases?view=unsigned&medium=NOISE`);
    await page.getByText('2 cases', { exact: true }).waitFor();
    const low = await page.locator('#main :is(button, a)').evaluateAll((all) =>
      all
        .map((one) => one.closest('article') ?? one)
        .filter((one) => one.getBoundingClientRect().height < 44 && !one.closest('.ant-input-affix-wrapper'))
        .map((one) => one.textContent),
    );
    expect(low).toEqual([]);
  });

  it('leaves no error in the console', () => {
    expect(browser.faults.filter((fault) => !fault.includes('status of 422'))).toEqual([]);
  });
});
