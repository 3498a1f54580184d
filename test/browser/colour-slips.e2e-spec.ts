import type { Page } from 'playwright-core';
import { settled, smallTargets, tooWide, violations } from '../support/accessible.js';
import { openBrowser, type TestBrowser, type Viewport } from '../support/browser.js';
import { PASSWORD } from '../support/given.js';
import { serveDistrict, type ServedDistrict } from '../support/served-district.js';

jest.setTimeout(120_000);

describe('slips by colour', () => {
  let served: ServedDistrict;
  let browser: TestBrowser;
  let lateId: string;
  let desk: Page;
  let phone: Page;

  beforeAll(async () => {
    served = await serveDistrict(async (make, district, test) => {
      test.setClock('2026-04-24', '09:00');
      lateId = (await make.signed(district)).id;
      test.setClock('2026-05-11', '09:00');
      await make.signed(district);
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

  it('are proposed by rule, and go out with one press', async () => {
    await desk.goto(`${served.url}/colour-slips`);
    await desk.getByText('没有待发的督办单').waitFor();
    await desk.getByRole('button', { name: '现在查一遍规则' }).click();
    await desk.getByText(/已查过：新提出 \d+ 条/).waitFor();
    await desk.getByText('红单·督办').first().waitFor();
    expect(await violations(desk)).toEqual([]);
    await desk.getByRole('checkbox', { name: /^全选/ }).check();
    await desk.getByRole('button', { name: '发出 1 份督办单' }).click();
    await desk.getByText(/^已发出 1 份督办单，涉及 1 件/).waitFor();
    await desk.getByText('没有待发的督办单').waitFor();
    await desk.getByRole('button', { name: /^督办单/ }).click();
    await desk.getByRole('link', { name: '打开 督〔2026〕红字1号' }).waitFor();
    const [download] = await Promise.all([
      desk.waitForEvent('download'),
      desk.getByRole('button', { name: '下载 Word：督〔2026〕红字1号' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('督办通知单_督〔2026〕红字1号.docx');
    expect(await violations(desk)).toEqual([]);
  });

  it('are told to the unit, which signs on its phone with what it has done', async () => {
    await phone.goto(`${served.url}/cases`);
    await phone.getByText('督办单 1 份待签收').waitFor();
    await phone.getByRole('link', { name: '去签收' }).click();
    await phone.getByText('督〔2026〕红字1号').waitFor();
    await settled(phone);
    expect(await smallTargets(phone)).toEqual([]);
    expect(await tooWide(phone)).toEqual([]);
    expect(await violations(phone)).toEqual([]);
    await phone.getByRole('button', { name: '签收 督〔2026〕红字1号' }).click();
    const sheet = phone.getByRole('dialog');
    await sheet.getByRole('button', { name: '签收', exact: true }).click();
    await sheet.getByText('请写一句做了什么').waitFor();
    await sheet.getByLabel('做了什么').fill('已责令停业清洗，5 月 22 日复查');
    await sheet.getByRole('button', { name: '签收', exact: true }).click();
    await phone.getByText('没有待签收的督办单').waitFor();
    await phone.getByLabel('状态').selectOption('received');
    await phone.getByText('已责令停业清洗，5 月 22 日复查').waitFor();
    await phone.goto(`${served.url}/cases/${lateId}`);
    await expect(phone.getByText('签收督办单').first().waitFor()).resolves.toBeUndefined();
  });

  it('stand on the account with the talk that a red one leads to, until it is done', async () => {
    await desk.goto(`${served.url}/colour-slips?tab=accounts`);
    await desk.getByText('约谈待办（1 张红单·督办）').waitFor();
    expect(await violations(desk)).toEqual([]);
    await desk.getByRole('button', { name: '梧桐街道：约谈办好了' }).click();
    const sheet = desk.getByRole('dialog');
    await sheet.getByLabel('结果（文号、谁参加）').fill('区长约谈街道主任');
    await sheet.getByRole('button', { name: '记为已办' }).click();
    await desk.getByText('约谈已办 5 月 20 日').waitFor();
    await expect(desk.getByText('区长约谈街道主任').waitFor()).resolves.toBeUndefined();
  });

  it('take the talk that was had over to the register of accountability', async () => {
    await desk.getByRole('link', { name: '梧桐街道：约谈登记到问责' }).click();
    const sheet = desk.getByRole('dialog');
    await sheet.getByLabel('种类').waitFor();
    expect(await sheet.getByLabel('种类').locator('option:checked').textContent()).toBe('约谈（人）');
    expect(await sheet.getByLabel('街道').locator('option:checked').textContent()).toBe('梧桐街道');
    expect(await sheet.getByLabel('决定日期').inputValue()).toBe('2026-05-20');
    await sheet.getByLabel(/^姓名/).fill('崔有为');
    await sheet.getByLabel('决定机关').fill('青枫区人民政府');
    await sheet.getByRole('button', { name: '保存' }).click();
    // The page as it is without an act to register.
    await desk.waitForURL((url) => url.search === '');
    await expect(desk.getByText('崔某某').first().waitFor()).resolves.toBeUndefined();

    await desk.goBack();
    await desk.getByRole('link', { name: '梧桐街道：约谈登记到问责' }).click();
    const known = sheet.getByRole('status').filter({ hasText: '这一天已登记 1 条' });
    await known.getByRole('link', { name: '约谈 · 崔某某 · 青枫区人民政府' }).waitFor();
    await sheet.getByRole('button', { name: '不办了' }).click();
  });

  it('are issued by hand from a case, and their rules are set in the settings', async () => {
    await desk.goto(`${served.url}/cases/${lateId}`);
    await desk.getByRole('button', { name: '更多' }).click();
    await desk.getByRole('menuitem', { name: '发督办单' }).click();
    const sheet = desk.getByRole('dialog');
    await sheet.getByLabel('黄单·警示').check();
    await sheet.getByRole('button', { name: '发出 1 份督办单（1 件）' }).click();
    await sheet.getByText('请写原因').waitFor();
    await sheet.getByLabel('事由（写在督办单上）').fill('整改措施没有落实');
    await sheet.getByRole('button', { name: '发出 1 份督办单（1 件）' }).click();
    await desk.getByRole('link', { name: '打开 督〔2026〕黄字1号' }).waitFor();

    await desk.goto(`${served.url}/settings/colour-slips`);
    await desk.getByText('还没有设过，现在用的是推荐规则。').waitFor();
    expect(await violations(desk)).toEqual([]);
    await desk.getByRole('spinbutton', { name: '黄单 扣分' }).fill('1');
    await desk.getByRole('button', { name: '保存 6 条规则' }).click();
    await desk.getByText('已保存发单规则，下一轮起生效').waitFor();
    await desk.getByLabel('文号').fill('督{serial}号');
    await desk.getByRole('button', { name: '保存文字' }).click();
    await desk.getByText(/文号里还要有 \{year\}、\{colour\}/).waitFor();
    await desk.getByLabel('文号').fill('环督〔{year}〕{colour}{serial}号');
    await desk.getByRole('button', { name: '保存文字' }).click();
    await expect(desk.getByText('已保存，今后发的督办单用新文字').waitFor()).resolves.toBeUndefined();
  });

  it('leave no error in the console but the refused words', () => {
    expect(browser.faults.filter((fault) => !fault.includes('422'))).toEqual([]);
  });
});
