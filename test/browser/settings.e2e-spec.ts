import type { Page } from 'playwright-core';
import { SYSTEM } from '../../src/modules/access/index.js';
import { EnterCase } from '../../src/modules/intake/index.js';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { Client } from '../support/client.js';
import { holds } from '../support/holds.js';
import { serveDistrict, type ServedDistrict } from '../support/served-district.js';
import { signIn } from '../support/sign-in.js';
import { until } from '../support/until.js';

jest.setTimeout(120_000);

describe('what the office sets for the desk', () => {
  let served: ServedDistrict;
  let browser: TestBrowser;
  let page: Page;

  beforeAll(async () => {
    served = await serveDistrict(async (_, district, app) => {
      await app.get(EnterCase).run(
        SYSTEM,
        {
          campaignId: district.campaign.id,
          batchLabel: null,
          acceptanceNo: null,
          channel: null,
          isKeyCase: false,
          title: null,
          content: '东坡公寓油烟扰民。',
          streetId: district.streets[0]!.id,
          pollutionTypes: [],
          allegations: [],
          leadUnitId: null,
          assistUnitIds: [],
        },
        null,
      );
    });
    browser = await openBrowser();
    page = await signIn(browser, served, 'chenli');
    await page.getByRole('heading', { name: '各街道亮灯' }).waitFor();
    await page.getByRole('link', { name: '设置' }).click();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  it('tries a route before it is in force, and keeps it', async () => {
    const lead = page.getByRole('textbox', { name: '餐饮油烟 主办' });
    const text = page.getByRole('textbox', { name: '这段文字会派给谁' });
    await text.fill('云栖街道火锅店油烟');
    await page.getByText('云栖街道', { exact: true }).last().waitFor();
    await lead.fill('水务');
    await page.getByText('区水务局 · 餐饮油烟').waitFor();
    await page.getByRole('textbox', { name: '餐饮油烟 依据' }).fill('区三定方案');
    await page.getByRole('button', { name: '下移 餐饮油烟' }).click();
    await page.getByRole('button', { name: /^保存 \d+ 条规则/ }).click();
    await page.getByText(/已保存 \d+ 条分办规则/).waitFor();
    await page.reload();
    await holds(lead, '水务');
    await page.getByRole('button', { name: '上移 餐饮油烟' }).waitFor();
  });

  it('says that it is saved also to an officer who went on to another page meanwhile', async () => {
    let answer: () => void = () => undefined;
    const wentOn = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/api/type-routes', async (route) => {
      if (route.request().method() === 'PUT') await wentOn;
      await route.continue();
    });
    await page.getByRole('button', { name: '上移 餐饮油烟' }).click();
    await page.getByRole('button', { name: /^保存 \d+ 条规则/ }).click();
    await page.getByRole('link', { name: '已知地点' }).click();
    await page.getByRole('button', { name: '忘掉 东坡公寓 在 梧桐街道' }).waitFor();
    answer();
    await page.getByText(/已保存 \d+ 条分办规则/).waitFor();
    await page.unroute('**/api/type-routes');
    await page.getByRole('link', { name: '分办规则' }).click();
  });

  it('keeps no route that says nothing', async () => {
    await page.getByRole('textbox', { name: '餐饮油烟 关键词' }).fill('');
    await page.getByText('每条都要有类型名称和至少一个关键词').waitFor();
    expect(await page.getByRole('button', { name: /^保存 \d+ 条规则/ }).isDisabled()).toBe(true);
  });

  it('keeps what is typed while it is saved and read again, and tells whose routes are newer', async () => {
    await page.reload();
    const basis = page.getByRole('textbox', { name: '餐饮油烟 依据' });
    const keywords = page.getByRole('textbox', { name: '餐饮油烟 关键词' });
    const save = page.getByRole('button', { name: /^保存 \d+ 条规则/ });
    let answer: () => void = () => undefined;
    const isTyped = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await basis.fill('三定方案第二条');
    await page.route('**/api/type-routes', async (route) => {
      if (route.request().method() === 'GET') await isTyped;
      await route.continue();
    });
    await save.click();
    await keywords.fill('油烟 烧烤');
    answer();
    await page.getByText(/已保存 \d+ 条分办规则/).waitFor();
    await page.unroute('**/api/type-routes');
    await holds(keywords, '油烟 烧烤');
    await holds(basis, '三定方案第二条');

    const manager = await Client.as(served, 'guanli');
    const { routes, version } = (
      await manager.get<{ routes: { label: string; basis: string }[]; version: number }>('/api/type-routes')
    ).body;
    const theirs = routes.map((one) => (one.label === '餐饮油烟' ? { ...one, basis: '会议纪要' } : one));
    const put = await manager.put('/api/type-routes', { routes: theirs }, { 'if-match': `"${version}"` });
    expect(put.status).toBe(204);
    await save.click();
    await page.getByText('管一 刚刚改过这一件').waitFor();
    await holds(keywords, '油烟 烧烤');
    await page.getByRole('button', { name: '改用最新的' }).click();
    await holds(basis, '会议纪要');
    await keywords.fill('油烟 烧烤');
    await save.click();
    await until('both are kept', async () => {
      const now = (
        await manager.get<{ routes: { label: string; basis: string; keywords: string[] }[] }>(
          '/api/type-routes',
        )
      ).body.routes;
      const { basis: rests, keywords: words } = now.find(({ label }) => label === '餐饮油烟')!;
      return rests === '会议纪要' && words.join(' ') === '油烟 烧烤';
    });
  });

  it('forgets a place that was learned wrongly', async () => {
    await page.getByRole('link', { name: '已知地点' }).click();
    await page.getByRole('button', { name: '忘掉 东坡公寓 在 梧桐街道' }).click();
    await page.getByText('已忘掉“东坡公寓”在梧桐街道').waitFor();
    await page.getByText('还没有学到地点').waitFor();
  });

  it('changes the words of the slip, and keeps mine when another officer was faster', async () => {
    await page.getByRole('link', { name: '交办单' }).click();
    await page.getByText('还没有设过，现在用的是推荐文字').waitFor();
    const number = page.getByRole('textbox', { name: '文号' });
    const save = page.getByRole('button', { name: '保存文字' });
    await number.fill('示环督');
    await page.getByText('文号里要有 {serial}').waitFor();
    expect(await save.isDisabled()).toBe(true);
    await number.fill('示环督〔{year}〕{serial}号');
    await page.getByText(/例：示环督〔\d{4}〕12号/).waitFor();
    await page.evaluate(async () => {
      const { csrfToken } = (await (await fetch('/api/session')).json()) as { csrfToken: string };
      const words = {
        title: '转办单',
        numberFormat: '{serial}号',
        requirement: '办',
        contact: '',
        office: '',
      };
      await fetch('/api/slip-template', {
        method: 'PUT',
        headers: { 'content-type': 'application/json', 'if-match': '"0"', 'x-csrf-token': csrfToken },
        body: JSON.stringify(words),
      });
    });
    await save.click();
    await page.getByText('您的改动都还在。可以看对方的，也可以用您的覆盖。').waitFor();
    await holds(number, '示环督〔{year}〕{serial}号');
    await page.getByRole('button', { name: '用我的覆盖' }).click();
    await page.getByText('今后打印的交办单用新文字').waitFor();
    await page.reload();
    await holds(number, '示环督〔{year}〕{serial}号');
    await holds(page.getByRole('textbox', { name: '标题' }), '群众信访举报件交办单');
  });

  it('shows a sample slip before the words are saved', async () => {
    await page.getByRole('textbox', { name: '标题' }).fill('试写的标题');
    const sample = page.waitForResponse('**/api/slip-template/preview');
    const [tab] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: '看样张（PDF）' }).click(),
    ]);
    expect((await sample).headers()['content-type']).toBe('application/pdf');
    await tab.close();
    await page.getByRole('button', { name: '放弃修改' }).click();
    await holds(page.getByRole('textbox', { name: '标题' }), '群众信访举报件交办单');
  });

  it('shares a phrase, and puts back one that was removed by mistake', async () => {
    await page.getByRole('link', { name: '常用语' }).click();
    await page.getByRole('textbox', { name: '内容' }).fill('整改后仍然扰民');
    await page.keyboard.press('Enter');
    const remove = page.getByRole('button', { name: '删除“整改后仍然扰民”' });
    await remove.click();
    await page.getByText('还没有常用语').waitFor();
    await page.getByRole('button', { name: /^撤销/ }).click();
    await remove.waitFor();
    // The refusal of the words that came second is one that was asked for.
    expect(browser.faults.filter((fault) => !fault.includes('status of 412'))).toEqual([]);
  });
});
