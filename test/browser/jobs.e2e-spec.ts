import type { Page } from 'playwright-core';
import { day } from '../../src/kernel/day.js';
import { Notices } from '../../src/modules/notices/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { OutboxRow } from '../../src/platform/outbox/outbox.entity.js';
import { JobRunner } from '../../src/platform/queue/job-runner.js';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { serveDistrict, type ServedDistrict } from '../support/served-district.js';
import { signIn } from '../support/sign-in.js';

jest.setTimeout(120_000);

describe('what an administrator sees of the background', () => {
  let served: ServedDistrict;
  let browser: TestBrowser;
  let page: Page;

  beforeAll(async () => {
    served = await serveDistrict(async (_, district, app) => {
      const { id, name, email } = district.users.head!;
      const recipient = { key: id, userId: id, name, email };
      for (const key of ['first', 'second', 'third']) {
        const items = [{ key, caseId: null, step: null, tier: null, day: day('2026-05-11') }];
        const mail = { subject: key, html: '<p>.</p>', text: '.' };
        const mailId = await app
          .get(UnitOfWork)
          .run((tx) =>
            app.get(Notices).post(tx, { rule: 'test', key, recipient, items, mail }, app.clock.now()),
          );
        const row = await app.reads.findOneByOrFail(OutboxRow, { jobKey: `mail.send_${mailId}` });
        await app.get(JobRunner).giveUp(row.id, `550 ${key} broke off`);
      }
    });
    browser = await openBrowser();
    page = await signIn(browser, served, 'guanli');
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  it('is told over every page that jobs were given up, and goes there', async () => {
    await page.getByText('3 项后台任务已放弃，等您处理。').waitFor();
    await page.getByRole('link', { name: '去处理' }).click();
    await page.getByText('550 first broke off').waitFor();
    expect(await page.getByRole('link', { name: '去处理' }).count()).toBe(0);
  });

  it('chooses some by keyboard, says why, and has them tried again', async () => {
    await page
      .getByRole('checkbox', { name: /^选择 发送邮件/ })
      .first()
      .press('Space');
    await page.getByRole('button', { name: '重试 1 项' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('button', { name: '重试 1 项' }).isDisabled()).toBe(true);
    await dialog.getByLabel('原因（记入历史）').fill('服务器已恢复');
    await page.keyboard.press('Enter');
    await page.getByText('1 项已重新排队').waitFor();
    await page.getByText('550 first broke off').waitFor({ state: 'detached' });
  });

  it('gives up the rest', async () => {
    await page.getByRole('checkbox', { name: '全选' }).check();
    await page.getByRole('button', { name: '放弃 2 项' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('原因（记入历史）').fill('收件人已调离');
    await dialog.getByRole('button', { name: '放弃 2 项' }).click();
    await page.getByText('没有放弃的任务').waitFor();
  });

  it('looks into the queues, whose board loads under its policy and asks nobody else', async () => {
    const asked: string[] = [];
    const board = await page.context().newPage();
    board.on('pageerror', ({ message }) => browser.faults.push(message));
    board.on('console', (message) => message.type() === 'error' && browser.faults.push(message.text()));
    board.on('request', (request) => asked.push(request.url()));
    const answer = await board.goto(`${served.url}/api/queues/`);
    expect(answer?.status()).toBe(200);
    expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'");
    await board.getByText('imports').first().waitFor();
    expect(asked.filter((url) => !url.startsWith(served.url) && !url.startsWith('data:'))).toEqual([]);
    const write = await board.evaluate(
      async () => (await fetch('/api/queues/api/queues/pause', { method: 'PUT' })).status,
    );
    expect(write).toBe(403);
    await board.close();
    // The last question was ours.
    expect(browser.faults.filter((fault) => !fault.includes('status of 403'))).toEqual([]);
  });
});
