import type { Page } from 'playwright-core';
import { openBrowser, type TestBrowser, type Viewport } from '../support/browser.js';
import { drawnBox, holds } from '../support/holds.js';
import { reportAs } from '../support/reported.js';
import { serveDistrict, type ServedDistrict } from '../support/served-district.js';
import { signIn } from '../support/sign-in.js';

jest.setTimeout(150_000);

const CASES = 10;

describe('the verify desk', () => {
  let served: ServedDistrict;
  let browser: TestBrowser;
  const ids: string[] = [];

  beforeAll(async () => {
    served = await serveDistrict(async (make, district, app) => {
      for (let count = 0; count < CASES; count += 1) {
        const { id } = await make.signed(district, { allegations: ['油烟直排', '夜间噪声'] });
        await reportAs(app, 'liuchang', id);
        ids.push(id);
      }
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
  const shot = async (page: Page, name: string): Promise<void> => {
    const folder = process.env.SHOTS;
    if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
  };

  it('pins a remark to a spot on a photo, which the street sees on its phone and marks as done', async () => {
    const desk = await signedIn('shenhe', 'desktop');
    await desk.goto(`${served.url}/verify?case=${ids[0]}`);
    const photo = desk.locator('button:has(img[alt^="整改后"])').first();
    await photo.waitFor();
    await shot(desk, 'desk');
    await desk.keyboard.press('p');
    await desk.getByRole('textbox', { name: '要改什么' }).fill('这里还有油渍');
    const box = await drawnBox(photo);
    await desk.mouse.click(box.x + box.width / 4, box.y + box.height / 2);
    await desk.getByText('已指到照片一处').waitFor();
    await desk.getByRole('button', { name: '钉上' }).click();
    await desk.getByRole('button', { name: '在“处理和整改情况”钉批注' }).click();
    await desk.getByRole('textbox', { name: '要改什么' }).fill('写明完成日期');
    await desk.keyboard.press('Enter');
    await desk.getByText('退回重办时一并发给街道 2 条').waitFor();
    await shot(desk, 'pinned');
    await desk.getByRole('heading', { name: '批注' }).click();
    await desk.keyboard.press('r');
    await desk.getByText(/退回重办 .*0001/).waitFor();

    const phone = await signedIn('liuchang', 'phone');
    await phone.goto(`${served.url}/cases/${ids[0]}/report`);
    const onPhoto = phone.getByRole('listitem').filter({ hasText: '这里还有油渍' }).last();
    await onPhoto.waitFor();
    await onPhoto.locator('img[alt$="看红圈处"]').waitFor();
    await shot(phone, 'phone-remark');
    await onPhoto.getByPlaceholder('怎么改的（可不填）').fill('已清洗并补拍');
    await onPhoto.getByRole('button', { name: '标记已改' }).click();
    await phone.getByText('刘畅 已改 已清洗并补拍').waitFor();
    const handling = phone.getByRole('region', { name: '处理和整改情况' });
    await handling.getByText('写明完成日期').waitFor();
  });

  it('tells the slower of two reviewers who was first, and keeps the words', async () => {
    const first = await signedIn('shenhe', 'desktop');
    const second = await signedIn('chenli', 'desktop');
    // The news of the first would take the case away before the second presses a key.
    await second.route('**/api/live*', (route) => route.abort());
    for (const page of [first, second]) {
      await page.goto(`${served.url}/verify?case=${ids[1]}`);
      await page.getByText('已整改。').first().waitFor();
    }
    await second.getByRole('textbox', { name: '意见' }).fill('我看过，措施到位');
    await second.getByRole('heading', { name: '意见' }).click();
    await first.keyboard.press('c');
    await first.keyboard.press('a');
    await first.getByText(/核查通过 .*0002/).waitFor();
    await second.keyboard.press('c');
    await second.keyboard.press('a');
    await second.getByText(/沈和 刚刚改过这一件/).waitFor();
    await second.getByText('您的“核查通过”没有生效，意见文字已留在草稿里。').waitFor();
    await holds(second.getByRole('textbox', { name: '意见' }), '我看过，措施到位');
    await shot(second, 'conflict');
  });

  it('decides eight cases with the keyboard alone, and tells the figures of the day', async () => {
    const desk = await signedIn('shenhe', 'desktop');
    await desk.goto(`${served.url}/verify`);
    for (const id of ids.slice(2)) {
      await desk.getByRole('heading', { name: '逐项认定' }).waitFor();
      await desk.getByText('已整改。').first().waitFor();
      await desk.keyboard.press('z');
      const zoomed = desk.locator('dialog[open]');
      await zoomed.getByText('100%').waitFor();
      await desk.keyboard.press('+');
      await zoomed.getByText('140%').waitFor();
      await desk.keyboard.press('Escape');
      await zoomed.waitFor({ state: 'detached' });
      await desk.keyboard.press('c');
      await desk.keyboard.press('a');
      await desk
        .getByText(new RegExp(`核查通过 .*${String(ids.indexOf(id) + 1).padStart(4, '0')}`))
        .waitFor();
    }
    await desk.getByText('都核完了').waitFor();
    await desk.getByText(`今日 ${CASES} 件已核完`).waitFor();
    await shot(desk, 'all-done');
  });

  it('leaves no error in the console', () => {
    const expected = /status of 412|ERR_FAILED/;
    expect(browser.faults.filter((fault) => !expected.test(fault))).toEqual([]);
  });
});
