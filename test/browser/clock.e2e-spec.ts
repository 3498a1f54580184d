import type { Page } from 'playwright-core';
import { openBrowser, type TestBrowser, type Viewport } from '../support/browser.js';
import { Client } from '../support/client.js';
import { serveDistrict, type ServedDistrict } from '../support/served-district.js';
import { signIn } from '../support/sign-in.js';

jest.setTimeout(180_000);

describe('until when, and why, wherever a date stands', () => {
  let served: ServedDistrict;
  let browser: TestBrowser;
  let page: Page;
  const opened: string[] = [];

  const signedIn = async (username: string, screen: Viewport, ready: (on: Page) => Promise<void>) => {
    const on = await signIn(browser, served, username, { viewport: screen });
    await ready(on);
    return on;
  };
  const focused = (on: Page): Promise<string> =>
    on.evaluate(`document.activeElement?.closest('[data-case]')?.dataset.case ?? ''`);

  beforeAll(async () => {
    served = await serveDistrict(async (make, district, app) => {
      const officer = await Client.as(app, 'chenli');
      app.clock.set('2026-05-11T01:00:00.000Z' as never);
      for (let n = 0; n < 3; n += 1) opened.push((await make.signed(district)).id);
      const { version } = await make.caseOf(opened[2]!);
      const steps = ['reply', 'rectify'];
      const pause = { steps, reason: '等待第三方检测', documentNo: '检字〔2026〕8 号' };
      const match = { 'if-match': `"${version}"` };
      const paused = await officer.post(`/api/cases/${opened[2]!}/deadlines/pause`, pause, match);
      if (paused.status !== 204) throw new Error(JSON.stringify(paused.body));
      const rule = {
        step: 'rectify',
        amount: 3,
        unit: 'working-day',
        countFirstDay: false,
        innerAmount: null,
        dayEndsAt: '24:00',
        basis: '督办〔2026〕12 号',
        when: { isKeyCase: true, media: null, handlingLevels: null },
      };
      await officer.post(`/api/campaigns/${district.campaign.id}/special-rules`, rule);
      // As far ahead as a calendar can be awaited.
      app.clock.set('2026-12-28T01:00:00.000Z' as never);
      opened.push((await make.dispatched(district, { title: '跨年的一件' })).id);
      app.clock.set('2026-05-20T01:00:00.000Z' as never);
    });
    browser = await openBrowser();
    page = await signedIn('chenli', 'desktop', (on) =>
      on.getByRole('heading', { name: '各街道亮灯' }).waitFor(),
    );
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  it('is told beside the light of a row, by mouse and by key, and the focus comes back to it', async () => {
    await page.goto(`${served.url}/cases`);
    const row = page.locator(`tr[data-case="${opened[0]}"]`);
    const light = row.locator('[aria-haspopup="dialog"]');
    await light.click();
    const card = page.getByRole('dialog');
    await card
      .getByText('整改办结', { exact: true })
      .or(card.getByText('情况答复', { exact: true }))
      .waitFor();
    await card.getByText('起算', { exact: true }).waitFor();
    expect(await card.innerText()).toContain('2026 年放假安排');
    const place = await card.boundingBox();
    const beside = await light.boundingBox();
    expect(place!.x).toBeGreaterThanOrEqual(beside!.x + beside!.width);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    expect(await focused(page)).toBe(opened[0]);
    expect(new URL(page.url()).searchParams.get('case')).toBeNull();

    await light.focus();
    await page.keyboard.press('Enter');
    await card.getByText('起算', { exact: true }).waitFor();
    // What is pressed in the card is not meant for the row behind it.
    await card.getByRole('button', { name: '复制说明' }).click();
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('case')).toBeNull();

    await page.locator('h1').click();
    await page.keyboard.press('j');
    await page.keyboard.press('w');
    await card.getByText('起算', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    expect(await focused(page)).toBe(await page.locator('tr[data-case]').first().getAttribute('data-case'));
  });

  it('is told of a clock that stands', async () => {
    const row = page.locator(`tr[data-case="${opened[2]}"]`);
    await row.getByRole('button', { name: '已中止' }).click();
    const card = page.getByRole('dialog');
    await card.getByText('等待第三方检测').waitFor();
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
  });

  it('comes from below on a phone, and the card behind stays where it is', async () => {
    const phone = await signedIn('liuchang', 'phone', (on) =>
      on.locator(`article[data-case="${opened[0]}"]`).waitFor(),
    );
    await phone.locator(`article[data-case="${opened[0]}"] [aria-haspopup="dialog"]`).tap();
    const sheet = phone.getByRole('dialog');
    await sheet.getByText('起算', { exact: true }).waitFor();
    const place = await sheet.boundingBox();
    expect(Math.round(place!.y + place!.height)).toBe(844);
    await sheet.getByRole('button', { name: '关闭' }).tap();
    await sheet.waitFor({ state: 'detached' });
    expect(new URL(phone.url()).pathname).toBe('/cases');
    expect(await focused(phone)).toBe(opened[0]);
    await phone.context().close();
  });

  it('is counted for any limit on the calendar page, and the address holds the question', async () => {
    await page.goto(`${served.url}/calendar`);
    await page.getByRole('button', { name: '算一个期限' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('从哪天起').fill('2025-01-21');
    await sheet.getByLabel('多少').fill('10');
    await sheet.getByLabel('当日算第 1 天').check();
    await sheet.getByText('2025 年 2 月 8 日 周六 24:00 到期').waitFor();
    await sheet.getByText('1/26 春节、2/8 春节').waitFor();
    const address = page.url();
    await page.goto(`${served.url}/cases`);
    await page.goto(address);
    await sheet.getByText('2025 年 2 月 8 日 周六 24:00 到期').waitFor();
    await sheet.getByLabel('多少').fill('');
    await sheet.getByText('请填 1 到 9999 之间的整数。').waitFor();
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('');
  });

  it('tells of a file of days what is wrong by line, and that its year would be published', async () => {
    await page.goto(`${served.url}/calendar`);
    await page.getByRole('button', { name: '导入', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '导入一年的安排' });
    const lines = ['日期,类型,名称', '2027-01-01,休,元旦', '2027-02-30,班,没有这天', '2027-02-06,放,春节'];
    await dialog
      .getByLabel('文件')
      .setInputFiles({ name: '安排.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) });
    await dialog.getByRole('button', { name: '读文件' }).click();
    await dialog.getByText('2027 年：新增 1，变更 0，去掉 0，不变 0').waitFor();
    await dialog.getByText(/^还会把 2027 年标为已公布.*先改文件再读一次/).waitFor();
    const wrong = dialog.getByRole('listitem');
    await wrong.filter({ hasText: '第 3 行' }).filter({ hasText: '看不懂日期' }).waitFor();
    await wrong.filter({ hasText: '第 4 行' }).filter({ hasText: '类型写“休”或“班”' }).waitFor();
    await dialog.getByRole('button', { name: '把 2 处差别放进待确认' }).waitFor();
    await dialog.getByRole('button', { name: '先不改' }).click();
    await dialog.waitFor({ state: 'detached' });
  });

  it('says what waits for a calendar, and opens exactly that list', async () => {
    const link = page.getByRole('link', { name: /个期限（1 件）在等 2027 年日历/ });
    await link.click();
    await page.getByText('共 1 件').waitFor();
    await page.getByText('跨年的一件').waitFor();
    await page.getByRole('button', { name: '去掉“等待日历公布：2027”' }).waitFor();
  });

  it('lists the clocks that stand, with a threshold that can be set', async () => {
    await page.goto(`${served.url}/calendar`);
    await page.getByRole('link', { name: '中止的时钟' }).click();
    await page.getByRole('heading', { name: '1 件中止计时' }).waitFor();
    const row = page.getByRole('row').filter({ hasText: '等待第三方检测' });
    expect((await row.innerText()).replaceAll(/\s+/g, ' ')).toContain('9 天');
    await row.getByText('陈立').waitFor();
    await page.getByLabel('中止超过多少天算久').fill('5');
    await page.getByRole('button', { name: '改为 5' }).click();
    await page.getByRole('heading', { name: '1 件中止计时，1 件超过 5 天' }).waitFor();
  });

  it('is shown at quick entry by the rules that fit such a case', async () => {
    await page.goto(`${served.url}/cases/new`);
    const date = page.getByRole('button', { name: /^整改办结/ });
    await page.getByRole('button', { name: /整改办结\s*6\/3/ }).waitFor();
    await page.getByRole('checkbox', { name: '重点' }).check();
    await page.getByRole('button', { name: /整改办结\s*5\/25/ }).waitFor();
    await date.click();
    await page.getByText('督办〔2026〕12 号', { exact: false }).waitFor();
  });

  it('is told at the head of a report and on the list of clocks that stand', async () => {
    await page.goto(`${served.url}/calendar/pauses`);
    const card = page.getByRole('dialog');
    await page.getByRole('table').getByRole('button', { name: '已中止' }).first().click();
    await card.getByText('等待第三方检测').waitFor();
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    const phone = await signedIn('liuchang', 'phone', (on) =>
      on.locator(`article[data-case="${opened[0]}"]`).waitFor(),
    );
    await phone.goto(`${served.url}/cases/${opened[0]}/report`);
    await phone.locator('p [aria-haspopup="dialog"]').first().click();
    await phone.getByRole('dialog').getByText('起算', { exact: true }).waitFor();
    await phone.keyboard.press('Escape');
    await phone.getByRole('dialog').waitFor({ state: 'detached' });
    await phone.context().close();
  });

  it('leaves no fault behind', () => expect(browser.faults).toEqual([]));
});
