import type { Page } from 'playwright-core';
import { openBrowser, type TestBrowser, type Viewport } from '../support/browser.js';
import { reportAs } from '../support/reported.js';
import { serveDistrict, type ServedDistrict } from '../support/served-district.js';
import { signIn } from '../support/sign-in.js';

jest.setTimeout(150_000);

describe('words and photos of the verify desk', () => {
  let served: ServedDistrict;
  let browser: TestBrowser;
  let id: string;

  beforeAll(async () => {
    served = await serveDistrict(async (make, district, app) => {
      id = (await make.signed(district)).id;
      await reportAs(app, 'liuchang', id);
    });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  async function desk(viewport: Viewport): Promise<Page> {
    const page = await signIn(browser, served, 'shenhe', { viewport });
    await page.goto(`${served.url}/verify?case=${id}`);
    await page.getByRole('textbox', { name: '意见' }).waitFor();
    return page;
  }
  const shot = async (page: Page, name: string): Promise<void> => {
    const folder = process.env.SHOTS;
    if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
  };

  it('takes a phrase by :: and the initials of its pinyin, in the opinion and in a remark', async () => {
    const page = await desk('desktop');
    const opinion = page.getByRole('textbox', { name: '意见' });
    await opinion.click();
    await page.keyboard.type('现场已看，::');
    const menu = page.getByRole('listbox', { name: '常用语' });
    await menu.getByRole('option', { name: '措施到位' }).waitFor();
    await shot(page, 'verify-phrases');
    await page.keyboard.type('qjc');
    await menu.getByRole('option', { name: '缺监测数据' }).waitFor();
    expect(await menu.getByRole('option').count()).toBe(1);
    await page.keyboard.press('Enter');
    expect(await opinion.inputValue()).toBe('现场已看，缺监测数据');
    expect(await menu.count()).toBe(0);

    await page.keyboard.type('::rq');
    await menu.getByRole('option', { name: '日期有误' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await menu.count()).toBe(0);
    expect(await opinion.inputValue()).toBe('现场已看，缺监测数据::rq');

    await page.getByRole('button', { name: '在“处理和整改情况”钉批注' }).click();
    const remark = page.getByRole('textbox', { name: '要改什么' });
    await remark.pressSequentially('::rqyw');
    await menu.getByRole('option', { name: '日期有误' }).waitFor();
    // The first Enter takes the phrase, the second pins the remark.
    await page.keyboard.press('Enter');
    expect(await remark.inputValue()).toBe('日期有误');
    await page.keyboard.press('Enter');
    await page.getByText('退回重办时一并发给街道 1 条').waitFor();
  });

  it('shows small copies where frames are small, and what may be done with a photo beside its large view', async () => {
    const page = await desk('phone');
    const strip = page.getByRole('list', { name: '照片，左右滑动' });
    const image = strip.locator('img').first();
    await image.waitFor();
    expect(await image.getAttribute('src')).toMatch(/\/thumbnail$/);
    await shot(page, 'verify-strip');
    await strip.getByRole('button').first().click();
    const large = page.locator('dialog[open]');
    expect(await large.locator('img').first().getAttribute('src')).toMatch(/\/content$/);
    await large.getByRole('link', { name: '下载原图' }).waitFor();
    await shot(page, 'verify-zoom');
    await page.keyboard.press('Escape');
    await large.waitFor({ state: 'detached' });
  });

  it('leaves no error in the console', () => {
    expect(browser.faults).toEqual([]);
  });
});
