import type { Page } from 'playwright-core';
import { CaseRow } from '../../src/modules/cases/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { settled, tooWide, violations } from '../support/accessible.js';
import { openBrowser, type TestBrowser, type Viewport } from '../support/browser.js';
import { Client } from '../support/client.js';
import { serveDistrict, type ServedDistrict } from '../support/served-district.js';
import { until } from '../support/until.js';
import { signIn } from '../support/sign-in.js';

jest.setTimeout(180_000);

describe('the roll-up of the streets and the weekly digest', () => {
  let served: ServedDistrict;
  let browser: TestBrowser;
  let street: string;

  async function signedIn(login: string, path: string, viewport: Viewport = 'desktop'): Promise<Page> {
    return signIn(browser, served, login, { viewport, path });
  }

  beforeAll(async () => {
    served = await serveDistrict(async (make, district, test) => {
      test.setClock('2026-05-04', '09:00');
      await make.dispatched(district);
      test.setClock('2026-05-16', '09:00');
      await make.signed(district);
      test.setClock('2026-05-18', '08:30');
      await test.tick('tick.rollups');
      await test.tick('tick.digests');
      street = district.streets[0]!.id;
      await test
        .get(UnitOfWork)
        .run((tx) => tx.update(CaseRow, { status: 'signed' }, { status: 'rectifying' }));
      test.setClock('2026-05-20', '08:10');
      await test.tick('tick.rollups');
    });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  it('ranks the streets by a frozen morning, and a number opens exactly its list', async () => {
    const page = await signedIn('fengqi', '/rollup');
    await page.getByText('截至 5/20 08:10 快照，冻结不变').waitFor();
    await page.getByRole('row', { name: /^1 梧桐街道/ }).waitFor();
    await page.getByRole('button', { name: '看表格' }).first().click();
    await page.getByRole('table', { name: '近 2 个晨报日的收件与办结' }).waitFor();
    await page.getByRole('link', { name: '梧桐街道逾期件 1 件，打开清单' }).click();
    const list = page.getByRole('dialog', { name: '梧桐街道逾期件' });
    await list.getByText(/^数据截至 5\/20 08:10 快照，共 1 件。\s*之后没有变动。$/).waitFor();
    await list.getByText(/逾期 \d+ 天/).waitFor();
    await page.goBack();
    await list.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: '梧桐街道主办 2 件，打开清单' }).click();
    const led = page.getByRole('dialog', { name: '梧桐街道主办' });
    await led.getByRole('listitem').nth(1).waitFor();
    expect(await led.getByRole('listitem').count()).toBe(2);
    await led.getByRole('link', { name: '到台账按现在的状态查' }).click();
    await page.getByRole('button', { name: '导出 2 件' }).waitFor();
  });

  it('opens the cases of a past morning as they were, marks what has changed, at the desk and on the phone', async () => {
    const address = '/rollup?day=2026-05-18&behind=lead&of=' + street;
    for (const viewport of ['desktop', 'phone'] as const) {
      const page = await signedIn('fengqi', address, viewport);
      const list = page.getByRole('dialog', { name: '梧桐街道主办' });
      await list
        .getByText(/^数据截至 5\/18 08:30 快照，共 2 件。\s*之后有 1 件变动，标在各件下面。$/)
        .waitFor();
      await list.getByText('状态已变').waitFor();
      await settled(page);
      expect(await violations(page)).toEqual([]);
      expect(await tooWide(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await list.waitFor({ state: 'detached' });
      expect(page.url()).not.toContain('behind');
    }
  });

  it('goes by week and by level, and each number of the week opens exactly its list', async () => {
    const page = await signedIn('fengqi', '/rollup');
    await page.getByRole('row', { name: /^1 梧桐街道/ }).waitFor();
    await page.getByText('按周', { exact: true }).click();
    await page.getByRole('columnheader', { name: '本周收件' }).waitFor();
    await page.getByRole('button', { name: '更早一份' }).waitFor();
    expect(await page.getByRole('button', { name: '更早一份' }).isDisabled()).toBe(true);
    await page.getByText('按日', { exact: true }).click();
    await page.getByRole('button', { name: '更早一份' }).click();
    await page.getByText('截至 5/18 08:30 快照，冻结不变').waitFor();
    await page.getByLabel('只看对口街道').click();
    await page.getByRole('row', { name: /云栖街道/ }).waitFor({ state: 'detached' });
    await page.getByRole('img', { name: /^大气: 办理中 2/ }).waitFor();
    await page.getByRole('link', { name: '全区大气合计 2 件，打开清单' }).click();
    const list = page.getByRole('dialog', { name: '全区主办 大气' });
    await list.getByText(/数据截至 5\/18 08:30 快照，共 2 件。/).waitFor();
    expect(await list.getByRole('listitem').count()).toBe(2);
  });

  it('shows a leader the same on the phone, one street below the other', async () => {
    const page = await signedIn('fengqi', '/', 'phone');
    await page.getByRole('link', { name: '街道汇总' }).click();
    await page.getByRole('heading', { name: /^1 梧桐街道/ }).waitFor();
    await page.getByRole('heading', { name: /^2 云栖街道/ }).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });

  it('shows the frozen digest of last week and sends it to one person more', async () => {
    const page = await signedIn('chenli', '/digests');
    await page.getByText('第 20 周 5/11–5/17').waitFor();
    await page.getByText('5/18 08:30 定稿，事后不变').waitFor();
    await page.getByRole('button', { name: /^梧桐街道/ }).click();
    const mail = page.frameLocator('iframe');
    await mail.getByText('督办周报 · 梧桐街道').waitFor();
    await page.getByRole('button', { name: '发给一个人' }).click();
    await page.getByRole('dialog').getByRole('combobox', { name: '收件人' }).fill('吴岭');
    await page.locator('.ant-select-item-option').filter({ hasText: '吴岭' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^发\s?出$/ })
      .click();
    await page.getByText('已交给发件队列，发给 吴岭').waitFor();
    const admin = await Client.as(served, 'guanli');
    await until('the letter has left', async () => {
      const { body } =
        await admin.get<{ recipientName: string; rule: string; state: string }[]>('/api/send-log');
      const own = body.filter(
        ({ recipientName, rule }) => recipientName === '吴岭' && rule === 'digest.weekly',
      );
      return own.length === 2 && own.every(({ state }) => state === 'sent');
    });
  });

  it('shows the running week as it stands, and offers to send nothing of it', async () => {
    const page = await signedIn('chenli', '/digests');
    await page.getByRole('button', { name: '下一周' }).click();
    await page.getByText('还没有定稿，没有发出').waitFor();
    expect(await page.getByRole('button', { name: '发给一个人' }).isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: '下一周' }).isDisabled()).toBe(true);
  });

  it('leaves no error in the console', () => {
    expect(browser.faults).toEqual([]);
  });
});
