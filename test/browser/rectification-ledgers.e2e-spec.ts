import ExcelJS from 'exceljs';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { OpenTask } from '../../src/modules/rectification/index.js';
import { settled, smallTargets, tooWide, violations } from '../support/accessible.js';
import { openBrowser, type TestBrowser, type Viewport } from '../support/browser.js';
import { PASSWORD } from '../support/given.js';
import { serveDistrict, type ServedDistrict } from '../support/served-district.js';

jest.setTimeout(120_000);

describe('rectification ledgers', () => {
  let served: ServedDistrict;
  let browser: TestBrowser;
  let desk: Page;
  let phone: Page;

  beforeAll(async () => {
    served = await serveDistrict(async (make, district, test) => {
      const actor = make.actor(district.users.officer!, district.bureau);
      for (const [at, title] of ['雨污混接改造', '河岸垃圾清理'].entries())
        await test.get(OpenTask).run(actor, {
          campaignId: null,
          source: 'feedback',
          sourceRound: '第三轮中央督察',
          sourceNo: null,
          looksLikeId: null,
          title,
          problem: `${title}的问题`,
          goal: '全部改完',
          measures: '分批改造',
          type: 'dated',
          startedOn: '2026-05-01' as never,
          dueOn: '2026-12-31' as never,
          dueSaid: '2026年底',
          evidenceEvery: null,
          partyLeader: null,
          governmentLeader: null,
          owner: null,
          leadId: district.streets[at]!.id,
          assistIds: [],
          streetIds: [],
          superviseIds: [],
          caseIds: [],
          milestones: [{ what: '排查', plannedOn: '2026-05-31' as never, weight: null }],
        });
    });
    browser = await openBrowser();
    desk = await signedIn('chenli', 'desktop');
    phone = await signedIn('liuchang', 'phone');
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  async function signedIn(username: string, viewport: Viewport): Promise<Page> {
    const page = await browser.page(viewport);
    await page.clock.setFixedTime(served.now);
    await page.goto(served.url);
    await page.getByLabel('账号', { exact: true }).fill(username);
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: '登录' }).click();
    await page.waitForURL((url) => url.pathname !== '/sign-in');
    await page.getByRole('main').waitFor();
    return page;
  }

  it('are frozen by the bureau, which sees beforehand what the issue will hold', async () => {
    await desk.goto(`${served.url}/ledgers`);
    await desk.getByText('2 项任务').waitFor();
    await desk.getByRole('link', { name: '督察反馈问题整改台账' }).click();
    await desk.getByText('拟编').first().waitFor();
    await settled(desk);
    expect(await violations(desk)).toEqual([]);
    await desk.getByRole('button', { name: '印发第 1 期' }).click();
    const sheet = desk.getByRole('dialog');
    await sheet.getByText('共 2 项，其中新增 2').waitFor();
    await sheet.getByText('新任务将编为第 1–2 号').waitFor();
    await sheet.getByRole('button', { name: '印发第 1 期' }).click();
    await desk.getByRole('heading', { name: '2026 年第 1 期' }).waitFor();
    await desk.getByRole('cell', { name: 'ZG-2026-002' }).waitFor();
    await settled(desk);
    expect(await violations(desk)).toEqual([]);
  });

  it('are filled in by the street, compared field by field, and taken as chosen', async () => {
    await phone.goto(`${served.url}/ledgers`);
    await phone.getByText('1 项任务').waitFor();
    await phone.getByRole('link', { name: '督察反馈问题整改台账' }).click();
    await phone.getByRole('link', { name: '第 1 号 ZG-2026-001' }).waitFor();
    expect(await phone.getByText('ZG-2026-002').count()).toBe(0);
    await settled(phone);
    expect(await smallTargets(phone)).toEqual([]);
    expect(await tooWide(phone)).toEqual([]);
    expect(await violations(phone)).toEqual([]);
    await phone.getByRole('link', { name: '2026 年第 1 期' }).click();

    const [download] = await Promise.all([
      phone.waitForEvent('download'),
      phone.getByRole('link', { name: '下载回填表' }).click(),
    ]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await readFile(await download.path())) as never);
    const sheet = book.worksheets[0]!;
    const heads = sheet.getRow(3).values as string[];
    sheet.getCell(4, heads.indexOf('本期进展')).value = '改造 20 处。';
    sheet.getCell(4, heads.indexOf('整改目标')).value = '改一半';
    const buffer = Buffer.from(await book.xlsx.writeBuffer());
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    await phone.getByLabel('上传回填表').setInputFiles({ name: '回填.xlsx', mimeType, buffer });

    await phone.getByRole('heading', { name: '回填比对' }).waitFor();
    await phone.getByText('这一列由区迎检办维护').waitFor();
    expect(await phone.getByLabel('记入本期进展').isChecked()).toBe(true);
    await settled(phone);
    expect(await smallTargets(phone)).toEqual([]);
    expect(await tooWide(phone)).toEqual([]);
    expect(await violations(phone)).toEqual([]);
    await phone.getByRole('button', { name: '确认记入 1 处' }).click();
    await phone.getByRole('heading', { name: '记入结果' }).waitFor();
    await phone.getByText('已确认').waitFor();
  });

  it('show the bureau what changed since the last issue, and in which cells', async () => {
    await desk.goto(`${served.url}/ledgers`);
    await desk.getByRole('link', { name: '督察反馈问题整改台账' }).click();
    const row = desk.getByRole('row').filter({ hasText: 'ZG-2026-001' });
    await row.getByText('更新').waitFor();
    await row.getByRole('cell', { name: '有变动： 改造 20 处。' }).waitFor();
    await desk.getByRole('button', { name: '印发第 2 期' }).click();
    await desk.getByRole('dialog').getByText('新增 0、更新 1').waitFor();
    await desk.keyboard.press('Escape');
    expect(await desk.evaluate('document.activeElement?.textContent')).toBe('印发第 2 期');
  });

  it('are set up by the administrator in the order of the office', async () => {
    const admin = await signedIn('guanli', 'desktop');
    await admin.goto(`${served.url}/settings/ledgers`);
    await admin.getByRole('button', { name: '去掉任务编号' }).click();
    await admin.getByRole('button', { name: '去掉序号' }).click();
    await admin.getByRole('button', { name: '保存' }).click();
    await admin.getByText('请保留“序号”或“任务编号”').waitFor();
    await admin.getByLabel('加一列').selectOption({ label: '序号' });
    await admin.getByLabel('表头（空为原名） 序号').fill('号');
    await settled(admin);
    expect(await violations(admin)).toEqual([]);
    await admin.getByRole('button', { name: '保存' }).click();
    await admin.getByText('已保存，已印发的各期不变').waitFor();
    await desk.goto(`${served.url}/ledgers`);
    await desk.getByRole('link', { name: '督察反馈问题整改台账' }).click();
    await desk.getByRole('columnheader', { name: '号', exact: true }).waitFor();
    await desk.getByRole('link', { name: '2026 年第 1 期' }).click();
    await desk.getByRole('columnheader', { name: '序号', exact: true }).waitFor();
  });

  it('keep what the administrator typed when a colleague was faster, and let it be written over theirs', async () => {
    const admin = await signedIn('guanli', 'desktop');
    await admin.route('**/api/live*', (route) => route.abort());
    await admin.goto(`${served.url}/settings/ledgers`);
    await admin.getByLabel('表头（空为原名） 序号').fill('编号');
    const colleague = await admin.evaluate(async () => {
      type Ledger = Record<string, unknown> & { columns: { key: string }[] };
      const { csrfToken } = (await (await fetch('/api/session')).json()) as { csrfToken: string };
      const { ledgers } = (await (await fetch('/api/ledger-views')).json()) as { ledgers: Ledger[] };
      const { id, version, name, heading, notes, filter, active } = ledgers[0]!;
      const headers = { 'content-type': 'application/json', 'x-csrf-token': csrfToken };
      const columns = ledgers[0]!.columns.filter(({ key }) => key !== 'measures');
      const answer = await fetch(`/api/ledger-views/${String(id)}`, {
        method: 'PUT',
        headers: { ...headers, 'if-match': `"${String(version)}"` },
        body: JSON.stringify({ name, heading, notes, filter, active, columns }),
      });
      return answer.status;
    });
    expect(colleague).toBe(204);
    await admin.getByRole('button', { name: '保存' }).click();
    await admin.getByText('您的改动都还在。可以看对方的，也可以用您的覆盖。').waitFor();
    await settled(admin);
    expect(await violations(admin)).toEqual([]);
    await admin.getByRole('button', { name: '用我的覆盖' }).click();
    await admin.getByText('已保存，已印发的各期不变').waitFor();
    await admin.reload();
    expect(await admin.getByLabel('表头（空为原名） 序号').inputValue()).toBe('编号');
    await admin.getByRole('button', { name: '去掉整改措施' }).waitFor();
  });
});
