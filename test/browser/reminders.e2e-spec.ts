import type { Page } from 'playwright-core';
import { day, endOf } from '../../src/kernel/day.js';
import { DeadlineRow } from '../../src/modules/deadlines/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { settled, tooWide, violations } from '../support/accessible.js';
import { openBrowser, type TestBrowser, type Viewport } from '../support/browser.js';
import { serveDistrict, type ServedDistrict } from '../support/served-district.js';
import { until } from '../support/until.js';
import { signIn } from '../support/sign-in.js';

jest.setTimeout(180_000);

const TITLE = '青石巷火锅店油烟';

describe('who is told of what', () => {
  let served: ServedDistrict;
  let browser: TestBrowser;
  let caseId: string;

  beforeAll(async () => {
    served = await serveDistrict(async (make, district, app) => {
      const found = await make.signed(district, { title: TITLE });
      caseId = found.id;
      await app.get(UnitOfWork).run(async (tx) => {
        await tx.update(DeadlineRow, { subjectId: found.id, state: 'open' }, { state: 'met' });
        const due = { state: 'open', dueOn: day('2026-05-19'), dueAt: endOf(day('2026-05-19')) } as const;
        await tx.update(DeadlineRow, { subjectId: found.id, step: 'rectify' }, due);
      });
    });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  const as = async (username: string, viewport: Viewport = 'desktop'): Promise<Page> => {
    return signIn(browser, served, username, { viewport });
  };

  it('shows what goes out next, and follows the ladder when a rung is switched off', async () => {
    const page = await as('chenli');
    await page.goto(`${served.url}/settings/reminders`);
    await page.getByRole('heading', { name: /05\/21 08:30 将发出 1 封|5\/21 08:30 将发出 1 封/ }).waitFor();
    await page.getByRole('button', { name: '看信：给刘畅' }).click();
    const letter = page.frameLocator('iframe[title="给刘畅的信"]');
    await letter.getByRole('link', { name: TITLE }).waitFor();
    await page.keyboard.press('Escape');
    await settled(page);
    expect(await violations(page)).toEqual([]);
    const first = page.getByRole('region', { name: '情况答复与整改办结' });
    for (const n of [5, 4, 3, 2, 1]) await first.getByRole('switch', { name: `第 ${n} 级 启用` }).click();
    await page.getByRole('button', { name: /^保存 \d+ 级提醒/ }).click();
    await page.getByText('已保存，下一次提醒起生效').waitFor();
    await page.getByRole('heading', { name: /没有要发的提醒/ }).waitFor();
    await page.getByRole('button', { name: '恢复沿用' }).click();
    await page.getByText('已恢复沿用上一级的规则').waitFor();
    await page.getByRole('heading', { name: /将发出 1 封/ }).waitFor();
  });

  it('rings the bell of an open page at once, and leads to the case and to the reason', async () => {
    const street = await as('liuchang');
    await street.getByRole('button', { name: '消息，0 条未读' }).waitFor();
    const officer = await as('chenli');
    await officer.evaluate(async (id) => {
      const { csrfToken } = (await (await fetch('/api/session')).json()) as { csrfToken: string };
      await fetch('/api/urges', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-csrf-token': csrfToken },
        body: JSON.stringify({ caseIds: [id] }),
      });
    }, caseId);
    await street.getByRole('button', { name: '消息，1 条未读' }).click();
    await street.getByRole('link', { name: /催办通知/ }).click();
    await street.waitForURL(`**/cases/${caseId}`);
    await street.getByRole('button', { name: '消息，0 条未读' }).waitFor();
    // The case may be read anew while it is pressed, because it was urged just now.
    await until('the answer stays open', async () => {
      const closed = street.getByRole('button', { name: '为什么我收到、没收到' });
      if (await closed.isVisible()) await closed.click();
      await street.getByText('告诉过我的').waitFor({ timeout: 3_000 });
      return true;
    });
    await street.getByText('催办通知').first().waitFor();
    await settled(street);
    expect(await violations(street)).toEqual([]);
  });

  it('logs each mail and each decision, readable without a mouse and on a phone', async () => {
    const page = await as('guanli');
    for (const path of [
      '/send-log',
      '/send-log?tab=decisions',
      '/send-log?tab=failing',
      '/settings/channels',
      '/messages',
      '/me',
    ]) {
      await page.goto(served.url + path);
      await settled(page);
      expect([path, await violations(page)]).toEqual([path, []]);
    }
    await page.goto(`${served.url}/send-log?tab=decisions&caseId=${caseId}`);
    await page
      .getByRole('cell', { name: /已写信/ })
      .first()
      .waitFor();
    await page.getByRole('button', { name: '看信' }).first().click();
    await page.frameLocator('iframe').getByText(TITLE).first().waitFor();
    const phone = await as('liuchang', 'phone');
    await phone.goto(`${served.url}/messages`);
    await phone.getByRole('link', { name: /催办通知/ }).waitFor();
    await settled(phone);
    expect(await violations(phone)).toEqual([]);
    await phone.goto(`${served.url}/me`);
    await phone.getByRole('link', { name: '发件记录' }).click();
    await phone.getByText('发给您的邮件，为什么发，或为什么没有发').waitFor();
    await phone.getByRole('button', { name: /^打开邮件：.*催办/ }).click();
    await phone.frameLocator('iframe').getByText(TITLE).first().waitFor();
    await settled(phone);
    expect(await tooWide(phone)).toEqual([]);
    expect(await violations(phone)).toEqual([]);
  });
});
