import type { Page } from 'playwright-core';
import { settled, smallTargets, tooWide, violations } from '../support/accessible.js';
import { openBrowser, type TestBrowser, type Viewport } from '../support/browser.js';
import { FEEDBACK_HEAD, feedbackFiles } from '../support/feedback-files.js';
import { PASSWORD } from '../support/given.js';
import { serveDistrict, type ServedDistrict } from '../support/served-district.js';

jest.setTimeout(120_000);

const FIRST = [
  '1',
  '第1项',
  '玉带河流域雨污混接 41 处，雨季溢流入河。',
  '年底前完成全部混接点改造。',
  '逐处排查；分三批改造。',
  '限期整改',
  '2026年底',
  '区水务局',
  '梧桐街道办事处',
  '梧桐街道',
  '区委副书记 张明、副区长 冯启明',
  '段晓',
  '',
  '2026年6月底前排查建档；12月底前验收移交',
  '难点',
];
const FOREIGN = FIRST.with(0, '2').with(1, '第2项').with(2, '采石场植被恢复不到位。').with(7, '区自规局');

describe('a list of feedback opinions', () => {
  let served: ServedDistrict;
  let browser: TestBrowser;
  let caseId: string;
  let desk: Page;

  beforeAll(async () => {
    served = await serveDistrict(async (make, district, test) => {
      test.setClock('2026-05-11', '09:00');
      caseId = (await make.signed(district)).id;
    });
    browser = await openBrowser();
    desk = await signedIn('chenli', 'desktop');
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

  it('is tried, gets its units, and becomes tasks with one press', async () => {
    await desk.goto(`${served.url}/rectifications`);
    await desk.getByRole('button', { name: '导入反馈意见' }).click();
    await desk.getByRole('button', { name: '读取并试运行' }).click();
    await desk.getByText('请选一个文件。').waitFor();
    await desk.getByLabel(/清单文件/).setInputFiles({
      name: '反馈意见.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: await feedbackFiles.docx([FEEDBACK_HEAD, FIRST, FOREIGN]),
    });
    await desk.getByLabel('督察轮次').fill('第三轮中央督察');
    await desk.getByRole('button', { name: '读取并试运行' }).click();
    await desk.getByRole('button', { name: '不能导入 1' }).waitFor();
    await desk.getByText('没有叫“区自规局”的在用单位，请在上面选是哪个单位。').waitFor();
    expect(await desk.getByRole('button', { name: '导入 1 项' }).isDisabled()).toBe(true);
    await settled(desk);
    expect(await violations(desk)).toEqual([]);
    const url = desk.url();

    const phone = await signedIn('chenli', 'phone');
    await phone.goto(url);
    await phone.getByRole('button', { name: '不能导入 1' }).waitFor();
    await settled(phone);
    expect(await smallTargets(phone)).toEqual([]);
    expect(await tooWide(phone)).toEqual([]);
    expect(await violations(phone)).toEqual([]);

    await desk.getByLabel('“区自规局”是哪个单位').selectOption({ label: '区水务局' });
    await desk.getByRole('button', { name: '新增 2' }).waitFor();
    await desk.getByRole('button', { name: '导入 2 项' }).click();
    await desk.getByText('已导入：新增 2 项，更新 0 项，未变 0 项').first().waitFor();
    await desk.getByRole('link', { name: '去看台账' }).click();
    await desk.getByRole('row').filter({ hasText: 'ZG-2026-001' }).waitFor();
  });

  it('leaves a task whose facts are edited in a form that survives, and against its version', async () => {
    await desk.goto(`${served.url}/rectifications`);
    await desk.getByRole('link', { name: '玉带河流域雨污混接41处，雨季溢流入河' }).click();
    await desk.getByRole('button', { name: '改要素' }).click();
    await desk.getByRole('heading', { name: '改任务要素' }).waitFor();
    await desk.getByLabel('整改目标').fill('年底前完成改造，管护到位。');
    await desk.reload();
    await desk.getByText('接着上次没保存的填写。').waitFor();
    expect(await desk.getByLabel('整改目标').inputValue()).toBe('年底前完成改造，管护到位。');
    await settled(desk);
    expect(await violations(desk)).toEqual([]);

    const other = await signedIn('guanli', 'desktop');
    await other.goto(desk.url());
    await other.getByLabel('责任人').fill('何青');
    await other.getByRole('button', { name: '保存要素' }).click();
    await other.getByText('已保存要素').waitFor();
    await desk.getByText(/管一.*改了任务要素/).waitFor();
    await desk.getByRole('button', { name: '保存要素' }).click();
    await desk.getByText(/管一 刚刚改过这一件.*您改的是：整改目标/).waitFor();
    await desk.getByRole('button', { name: '保存要素' }).click();
    await desk.getByText('已保存要素').waitFor();
    await desk.getByText('年底前完成改造，管护到位。').waitFor();
    // What the other one has changed meanwhile is not undone.
    await desk.getByRole('definition').filter({ hasText: '何青' }).waitFor();
  });

  it('links a case that is found by words, and takes the link back', async () => {
    await desk.getByRole('button', { name: '关联案件' }).click();
    await desk.getByLabel('输受理编号后四位，或地点、内容').fill('火锅');
    await desk
      .getByRole('button', { name: /^关联 / })
      .first()
      .click();
    await desk.getByRole('heading', { name: '关联案件 1 件' }).waitFor();
    expect(await desk.locator(`a[href="/cases/${caseId}"]`).count()).toBe(1);
    await desk.getByRole('button', { name: /^取消关联/ }).click();
    await desk.getByRole('heading', { name: '关联案件 0 件' }).waitFor();
  });

  it('moves a milestone with a reason, and the history keeps the old day', async () => {
    await desk.getByRole('button', { name: '重排节点' }).click();
    const sheet = desk.getByRole('dialog');
    await sheet.getByLabel('节点 1 计划日期').fill('2026-07-31');
    await sheet.getByRole('button', { name: '保存 2 个节点' }).click();
    await sheet.getByText('改了节点日期或去掉了节点，请写原因。').waitFor();
    await sheet.getByLabel('原因').fill('汛期停工');
    await sheet.getByRole('button', { name: '保存 2 个节点' }).click();
    await desk.getByText('汛期停工').waitFor();
    await desk.getByText(/原计划：2026-06-30 排查建档/).waitFor();
  });

  it('is found in the search box, with what the cases say beside it', async () => {
    await desk.getByRole('combobox', { name: /搜/ }).fill('采石场');
    await desk.getByRole('option', { name: /采石场植被恢复不到位/ }).click();
    await desk.getByRole('heading', { name: '采石场植被恢复不到位' }).waitFor();
  });
});
