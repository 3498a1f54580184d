import type { Page } from 'playwright-core';
import { openBrowser, type TestBrowser, type Viewport } from '../support/browser.js';
import { drawnPhoto } from '../support/photo.js';
import { holds } from '../support/holds.js';
import { serveDistrict, type ServedDistrict } from '../support/served-district.js';
import { signIn } from '../support/sign-in.js';

jest.setTimeout(120_000);

describe('a street rectifies on the phone and the bureau verifies at the desk', () => {
  let served: ServedDistrict;
  let browser: TestBrowser;

  beforeAll(async () => {
    served = await serveDistrict(async (make, district) => {
      await make.dispatched(district);
    });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  async function signedIn(username: string, viewport: Viewport): Promise<Page> {
    return signIn(browser, served, username, { viewport });
  }

  it('signs, is told what is missing, photographs, and reports', async () => {
    const phone = await signedIn('liuchang', 'phone');
    await phone.getByRole('button', { name: '签收', exact: true }).click();
    await phone.getByText(/已签收 .*期限仍从交办起算/).waitFor();
    await phone.getByRole('button', { name: '上报整改' }).click();

    // It looks disabled and still answers: it leads to what is missing.
    await phone.getByRole('button', { name: /上报（还差 5 项）/ }).click({ force: true });
    const before = await drawnPhoto(phone, '整改前', '#6d4c41');
    const after = await drawnPhoto(phone, '整改后', '#43a047');
    const photo = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/png', buffer });
    await phone.getByLabel('从相册选整改前').setInputFiles(photo('前.png', before));
    await phone.getByLabel('从相册选整改后').setInputFiles(photo('后.png', after));
    await expect(phone.getByText('已确认').nth(1).waitFor()).resolves.toBeUndefined();

    await phone.getByText('属实', { exact: true }).click();
    await phone
      .getByRole('textbox', { name: '调查核实情况' })
      .fill('5 月 20 日到现场，楼下火锅店油烟净化设施没有开。');
    await phone.reload();
    await holds(phone.getByRole('textbox', { name: '调查核实情况' }), /净化设施没有开/);
    await phone.getByRole('textbox', { name: '处理和整改情况' }).fill('责令当日清洗并开启净化设施，已完成。');
    await phone.getByRole('button', { name: '上报', exact: true }).click();
    await phone.getByText(/已上报 .*等区里核查/).waitFor();
  });

  it('shows the photos side by side and closes with one key', async () => {
    const desk = await signedIn('shenhe', 'desktop');
    await desk.waitForURL(/\/verify(\?|$)/);
    await desk.getByText('责令当日清洗并开启净化设施').waitFor();
    await desk.locator('img[alt^="整改前"]').first().waitFor();
    for (const check of await desk.getByRole('checkbox').all()) await check.check();
    await desk.keyboard.press('a');
    await desk.getByText('都核完了').waitFor();
  });

  it('leaves no error in the console', () => {
    expect(browser.faults).toEqual([]);
  });
});
