import type { Page } from 'playwright-core';
import { openBrowser, type TestBrowser, type Viewport } from '../support/browser.js';
import { holds } from '../support/holds.js';
import { serveDistrict, type ServedDistrict } from '../support/served-district.js';
import { signIn } from '../support/sign-in.js';

jest.setTimeout(120_000);

describe('a street asks for more time and for help', () => {
  let served: ServedDistrict;
  let browser: TestBrowser;
  let caseId: string;
  let phone: Page;

  beforeAll(async () => {
    served = await serveDistrict(async (make, district, test) => {
      test.setClock('2026-05-11', '11:00');
      caseId = (await make.signed(district)).id;
    });
    browser = await openBrowser();
    phone = await signedIn('liuchang', 'phone');
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  async function signedIn(username: string, viewport: Viewport): Promise<Page> {
    return signIn(browser, served, username, { viewport });
  }

  it('asks on the phone, sees what it would do, and loses nothing when the tab is killed', async () => {
    await phone.goto(`${served.url}/cases/${caseId}`);
    await phone.getByRole('button', { name: '申请延期' }).click();
    const sheet = phone.getByRole('dialog', { name: '申请延期' });
    await sheet.getByText(/整改办结，现期限 5 月 25 日/).click();
    await sheet.getByLabel('新期限').fill('2026-05-30');
    await sheet.getByText(/是休息日/).waitFor();
    await sheet.getByLabel('新期限').fill('2026-05-29');
    await sheet.getByText('新期限 5 月 29 日，顺延 4 个工作日').waitFor();
    await sheet.getByLabel('延期理由').fill('雨天不能施工');
    await phone.reload();
    await phone.getByRole('button', { name: '申请延期' }).click();
    await holds(sheet.getByLabel('延期理由'), '雨天不能施工');
    await sheet.getByRole('button', { name: '提交申请' }).click();
    await sheet.getByText('请写已采取的措施。').waitFor();
    await sheet.getByLabel('已采取的措施').fill('已停产并清运');
    await sheet.getByRole('button', { name: '提交申请' }).click();
    await phone.getByText('已提交延期申请，等区迎检办批复').waitFor();
    await phone.getByText('申请延期中').first().waitFor();
    await expect(phone.getByText(/5 月 25 日 → 5 月 29 日/).waitFor()).resolves.toBeUndefined();
  });

  it('is granted at the desk in one key, and the card explains the new day', async () => {
    const desk = await signedIn('chenli', 'desktop');
    await desk.getByRole('link', { name: '1 份延期申请待批' }).click();
    await desk.waitForURL('**/extensions');
    await desk.getByText('雨天不能施工').waitFor();
    await desk.getByRole('button', { name: /同意延到 5 月 29 日/ }).waitFor();
    await desk.keyboard.press('a');
    await desk.getByText('已同意，新期限 5 月 29 日').waitFor();
    await desk.getByText('没有待批的延期申请').waitFor();

    await desk.goto(`${served.url}/cases/${caseId}`);
    await desk.getByRole('button', { name: /^整改办结/ }).click();
    const card = desk.getByRole('region', { name: '整改办结' });
    await card.getByText('5 月 25 日 → 5 月 29 日（+4 个工作日），陈立 5/20 批：雨天不能施工').waitFor();
    const added = await card.locator('td').filter({ hasText: '延期第' }).allInnerTexts();
    expect(added.map((text) => /\+\d/.exec(text)?.[0])).toEqual(['+1', '+2', '+3', '+4']);
    await desk.getByText('同意延期').first().waitFor();
  });

  it('calls a department from the phone, which answers on its phone, and has the last word', async () => {
    await phone.getByRole('button', { name: '呼叫部门' }).click();
    const sheet = phone.getByRole('dialog');
    await sheet.getByLabel('区水务局').check();
    await sheet.getByLabel('需要什么').fill('请到场认定排口权属');
    await sheet.getByRole('button', { name: '呼叫 1 个部门' }).click();
    await phone.getByText('梧桐街道 呼 区水务局').waitFor();

    const department = await signedIn('duanxiao', 'phone');
    await department.getByRole('link', { name: '街道呼 1' }).click();
    await department.getByText('请到场认定排口权属').waitFor();
    await department.getByRole('button', { name: '答复', exact: true }).click();
    const answer = department.getByRole('dialog');
    await answer.getByText('已到场').click();
    await answer.getByLabel('办了什么').fill('排口属小区物业，已下通知');
    await answer.getByRole('button', { name: '答复' }).click();
    await department.getByText('没有待答复的街道呼').waitFor();

    await phone.reload();
    await phone.getByText('排口属小区物业，已下通知').first().waitFor();
    await phone.getByRole('button', { name: '到位', exact: true }).click();
    await phone.getByText('已确认到位').waitFor();
    await department.goto(`${served.url}/cases/${caseId}`);
    await expect(department.getByText('这件不在您的范围').waitFor()).resolves.toBeUndefined();
  });

  it('leaves no error in the console but the case that is out of reach', () => {
    expect(browser.faults.filter((fault) => !fault.includes('status of 404'))).toEqual([]);
  });
});
