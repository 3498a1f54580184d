import type { Page } from 'playwright-core';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { serveDistrict, type ServedDistrict } from '../support/served-district.js';
import { signIn } from '../support/sign-in.js';

jest.setTimeout(120_000);

describe('an officer dispatches fifty by keyboard', () => {
  let served: ServedDistrict;
  let browser: TestBrowser;
  let page: Page;
  let wide = '';

  const desk = async (username: string): Promise<Page> => {
    const own = await signIn(browser, served, username);
    await own.getByRole('heading', { name: '各街道亮灯' }).waitFor();
    return own;
  };
  const verb = (n: number) => page.getByRole('button', { name: `交办 ${n} 件` });

  beforeAll(async () => {
    served = await serveDistrict(async (make, district) => {
      const units = [...district.streets, district.department];
      for (let at = 0; at < 50; at += 1)
        await make.registered(district, {
          leadUnitId: units[at % 3]!.id,
          streetId: district.streets[at % 2]!.id,
          content: `示例区某路${at}号油烟直排。`,
        });
      await make.registered(district, { acceptanceNo: 'D3ZZ202605190077', leadUnitId: null });
      const two = await make.registered(district, {
        acceptanceNo: 'D3ZZ202605190088',
        title: '两街道交界处扬尘和噪声',
        content: '梧桐街道与云栖街道交界处扬尘，夜间噪声。',
        allegations: ['扬尘', '夜间噪声'],
      });
      wide = two.id;
    });
    browser = await openBrowser();
    page = await desk('zhoumin');
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  it('sees every date, weekday included, before anything happens', async () => {
    await page.goto(`${served.url}/dispatch`);
    await verb(51).waitFor();
    await page.getByText('5/30 周六').first().waitFor();
    await page.getByText('情况答复 5/30 为周六，照常值班。').waitFor();
    await page.getByText('0088 提到梧桐街道、云栖街道').waitFor();
  });

  it('takes a case out and puts it back, and a reload remembers', async () => {
    for (const key of ['j', 'j', 'j', 'x']) await page.keyboard.press(key);
    await verb(50).waitFor();
    await page.reload();
    await verb(50).waitFor();
    for (const key of ['j', 'j', 'j', 'x']) await page.keyboard.press(key);
    await verb(51).waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  it('reads the very mails first', async () => {
    await page.keyboard.press('m');
    const drawer = page.getByRole('dialog', { name: '将发出的邮件' });
    await drawer.getByText(/^【交办通知】/).waitFor();
    await drawer.getByRole('radio', { name: '邮件样子' }).focus();
    await page.keyboard.press('ArrowRight');
    await drawer.getByText(/请先签收，属地或职能不符的请/).waitFor();
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
  });

  it('names a lead right there for the case that has none', async () => {
    await page.getByRole('combobox', { name: '0519-0077 的主办单位' }).focus();
    await page.keyboard.type('区水务局');
    await page.getByTitle('区水务局').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('button:enabled', { hasText: '定主办' }).waitFor();
    // One key after the other has reached its place.
    for (const reached of ['input[aria-label="0519-0077 的协办单位"]:focus', 'button[type="submit"]:focus']) {
      await page.keyboard.press('Tab');
      await page.locator(reached).waitFor();
    }
    await page.keyboard.press('Enter');
    await verb(52).waitFor();
  });

  it('splits a case of two streets into two, each with its own lead', async () => {
    await page.goto(`${served.url}/cases/${wide}?do=split`);
    const form = page.getByRole('dialog', { name: '拆分 · 0519-0088' });
    await form
      .getByRole('group', { name: /第 2 件/ })
      .getByLabel('标题')
      .fill('云栖街道一侧夜间噪声');
    await page.keyboard.press('Control+Enter');
    await page.getByText('已拆成 2 件').waitFor();
    await page.getByRole('link', { name: '云栖街道一侧夜间噪声' }).waitFor();
    await page.getByText('已拆分').first().waitFor();
  });

  it('goes on with the rest when another officer was faster with one', async () => {
    await page.goto(`${served.url}/dispatch`);
    await verb(53).waitFor();
    const other = await desk('chenli');
    const status = await other.evaluate(async () => {
      const { csrfToken } = (await (await fetch('/api/session')).json()) as { csrfToken: string };
      const list = await fetch('/api/cases?view=to-dispatch&sort=number&limit=1');
      const { items } = (await list.json()) as { items: { id: string; version: number }[] };
      const body = JSON.stringify({ items: items.map(({ id, version }) => ({ caseId: id, version })) });
      const headers = { 'content-type': 'application/json', 'x-csrf-token': csrfToken };
      return (await fetch('/api/dispatches', { method: 'POST', headers, body })).status;
    });
    expect(status).toBe(200);
    await page.keyboard.press('Control+Enter');
    await page.getByText(/一件也没有交办：陈立/).waitFor();
    await page.getByText(/1 件已由陈立交办（09:00），已移出，其余可以继续。/).waitFor();
    await verb(52).waitFor();
  });

  it('dispatches them all, takes it back in time, and dispatches again', async () => {
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: '已交办 52 件' }).waitFor();
    await page.keyboard.press('u');
    await page.getByRole('heading', { name: '已撤销交办 52 件' }).waitFor();
    await page.getByRole('button', { name: '接着交办' }).focus();
    await page.keyboard.press('Enter');
    await verb(52).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: '已交办 52 件' }).waitFor();
    await page.getByText('3 个单位，时限从 09:00 起算；3 封邮件在撤销时间过后发出。').waitFor();
  });

  it('leaves no error in the console but that of the race', () => {
    expect(browser.faults.filter((fault) => !fault.includes('status of 412'))).toEqual([]);
    expect(browser.faults.length).toBeLessThanOrEqual(1);
  });
});
