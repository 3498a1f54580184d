import type { Page } from 'playwright-core';
import { ManualClock } from '../../src/kernel/clock.js';
import { instant } from '../../src/kernel/instant.js';
import { settled, smallTargets, tooWide, violations } from '../support/accessible.js';
import { openBrowser, type TestBrowser, type Viewport } from '../support/browser.js';
import { PASSWORD } from '../support/given.js';
import { Phone } from '../support/phone.js';
import { serveDistrict, type ServedDistrict } from '../support/served-district.js';
import { signIn } from '../support/sign-in.js';

jest.setTimeout(240_000);

describe('the sign-in code', () => {
  let served: ServedDistrict;
  let browser: TestBrowser;
  beforeAll(async () => {
    served = await serveDistrict(async (make, district) => {
      await make.user('reviewerdesk', '沈安', 'reviewer', district.bureau);
      await make.user('reviewerphone', '沈宁', 'reviewer', district.bureau);
    });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  const accessible = async (page: Page) => {
    await settled(page);
    expect(await violations(page)).toEqual([]);
    expect(await tooWide(page)).toEqual([]);
  };
  const good = async (page: Page, viewport: Viewport) => {
    await accessible(page);
    if (viewport === 'phone') expect(await smallTargets(page)).toEqual([]);
  };
  const firstStep = async (username: string, viewport: Viewport): Promise<Page> => {
    const page = await browser.page(viewport);
    await page.goto(`${served.url}/sign-in`);
    await page.getByLabel('账号', { exact: true }).fill(username);
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: '登录' }).click();
    return page;
  };

  it.each([
    ['desktop', 'reviewerdesk', '沈安'],
    ['phone', 'reviewerphone', '沈宁'],
  ] as const)(
    'is set up and asked for on the %s, and reset by an administrator',
    async (viewport, username, name) => {
      const page = await signIn(browser, served, username, { viewport, path: '/me' });
      await page.getByRole('button', { name: '设置登录验证码' }).click();
      await page.getByLabel('现在的密码').fill(PASSWORD);
      await page.getByRole('button', { name: '下一步' }).click();
      await page
        .getByRole('img', { name: /二维码/ })
        .locator('svg')
        .first()
        .waitFor();
      await good(page, viewport);
      const key = (await page.locator('code').innerText()).replaceAll(' ', '');
      const phone = new Phone({ clock: new ManualClock(instant(served.now)) }, key);
      await page.getByLabel('手机上的 6 位验证码').fill('12');
      await page.getByRole('button', { name: '开启登录验证码' }).click();
      await page.getByText(/验证码不对或已用过/).waitFor();
      await page.getByLabel('手机上的 6 位验证码').fill(phone.code());
      await page.getByRole('button', { name: '开启登录验证码' }).click();
      await page.getByText(/10 个备用码只显示这一次/).waitFor();
      await good(page, viewport);
      const recovery = await page
        .getByRole('listitem')
        .filter({ hasText: /^[a-z2-7]{4}(-[a-z2-7]{4}){3}$/ })
        .first()
        .innerText();
      await page.getByRole('button', { name: '已存好，继续' }).click();
      await page.getByText(/备用码还有 10 个/).waitFor();
      await good(page, viewport);

      const again = await firstStep(username, viewport);
      const field = again.getByLabel('验证码', { exact: true });
      await field.waitFor();
      expect(await again.evaluate('document.activeElement.autocomplete')).toBe('one-time-code');
      await good(again, viewport);
      await again.goto(`${served.url}/me`);
      await again.getByLabel('账号', { exact: true }).waitFor();
      const third = await firstStep(username, viewport);
      await third.getByLabel('验证码', { exact: true }).fill(phone.code());
      await third.getByRole('button', { name: '登录' }).click();
      await third.getByText(/已用过/).waitFor();
      await good(third, viewport);
      await third.getByLabel('验证码', { exact: true }).fill(recovery);
      await third.getByRole('button', { name: '登录' }).click();
      await third.waitForURL((url) => !url.pathname.startsWith('/sign-in'));

      const admin = await signIn(browser, served, 'guanli', { viewport, path: '/settings/people' });
      const resets = admin.getByRole('button', { name: `重置验证码：${name}` });
      await resets.waitFor();
      // A page of the desk: on a phone it is in reach, not made for the thumb.
      await accessible(admin);
      await resets.click();
      await admin
        .getByRole('dialog')
        .getByText(/用于手机丢失/)
        .waitFor();
      await accessible(admin);
      await admin.getByRole('dialog').getByRole('button', { name: '重置登录验证码' }).click();
      await admin.getByText(`已重置${name}的登录验证码`).waitFor();
      await resets.waitFor({ state: 'detached' });
      const plain = await firstStep(username, viewport);
      await plain.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
    },
  );

  it('stands on a page that runs no script but our own', async () => {
    for (const path of ['/sign-in', '/no/such/page', '/sw.js']) {
      const policy = (await fetch(served.url + path)).headers.get('content-security-policy') ?? '';
      expect(policy).toContain("script-src 'self';");
      expect(policy).not.toContain('unsafe-eval');
    }
  });

  it('is demanded of a role, which sets it up before anything else', async () => {
    const admin = await signIn(browser, served, 'guanli', { path: '/settings/people' });
    await admin.getByRole('switch', { name: '材料审核组必须使用登录验证码' }).click();
    await admin.getByText(/已改：/).waitFor();
    const days = admin.getByRole('spinbutton', { name: '材料审核组的宽限天数' });
    await days.fill('0');
    await days.blur();
    await admin
      .getByText(/5 月 20 日/)
      .first()
      .waitFor();
    const page = await firstStep('shenhe', 'phone');
    await page.getByRole('heading', { name: '设置登录验证码' }).waitFor();
    await good(page, 'phone');
    await page.goto(`${served.url}/verify`);
    await page.getByRole('heading', { name: '设置登录验证码' }).waitFor();
    await page.getByLabel('现在的密码').fill(PASSWORD);
    await page.getByRole('button', { name: '下一步' }).click();
    const key = (await page.locator('code').innerText()).replaceAll(' ', '');
    const phone = new Phone({ clock: new ManualClock(instant(served.now)) }, key);
    await page.getByLabel('手机上的 6 位验证码').fill(phone.code());
    await page.getByRole('button', { name: '开启登录验证码' }).click();
    await page.getByRole('button', { name: '已存好，继续' }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  });
});
