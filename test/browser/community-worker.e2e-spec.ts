import type { Page } from 'playwright-core';
import { AssignHandler } from '../../src/modules/cases/index.js';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { drawnPhoto } from '../support/photo.js';
import { serveDistrict, type ServedDistrict } from '../support/served-district.js';
import { signIn } from '../support/sign-in.js';

jest.setTimeout(120_000);

const MINE = '梧桐里烤鱼店油烟扰民';
const OTHERS = '梧桐南路工地扬尘';

describe('a community worker on the phone', () => {
  let served: ServedDistrict;
  let browser: TestBrowser;

  beforeAll(async () => {
    served = await serveDistrict(async (make, district, app) => {
      const [street] = district.streets;
      const community = await make.unit('梧桐里社区', 'community', street!);
      await make.user('linshu', '林树', 'community-worker', community);
      const mine = await make.signed(district, { title: MINE, communityId: community.id });
      await make.signed(district, { title: OTHERS });
      const head = make.actor(district.users.head!, street!);
      const to = { userId: null, communityId: community.id, note: '先到现场拍照' };
      await app.get(AssignHandler).run(head, mine.id, to);
    });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  async function signedIn(username: string): Promise<Page> {
    return signIn(browser, served, username, { viewport: 'phone' });
  }

  it('sees only what the community was given, sends a photo, a note and a visit, and has no verb of the street', async () => {
    const phone = await signedIn('linshu');
    await phone.getByRole('link', { name: MINE }).waitFor();
    await phone.getByText('交给本社区').waitFor();
    expect(await phone.getByText(OTHERS).count()).toBe(0);
    expect(await phone.getByRole('link', { name: /街道呼/ }).count()).toBe(0);
    await phone.getByRole('link', { name: MINE }).click();
    await phone.getByText('先到现场拍照').first().waitFor();
    expect(await phone.locator('footer').getByRole('button').allInnerTexts()).toEqual(['记进展']);
    expect(await phone.getByRole('button', { name: /^(交给|改给|申请延期|呼叫部门)/ }).count()).toBe(0);

    const photo = {
      name: '现场.png',
      mimeType: 'image/png',
      buffer: await drawnPhoto(phone, '整改前', '#6d4c41'),
    };
    const mine = phone.getByRole('group', { name: '我拍的' });
    await mine.getByLabel('从相册选整改前').setInputFiles(photo);
    await mine.getByText('已确认').waitFor();
    await phone.getByRole('button', { name: '记进展' }).click();
    await phone.getByRole('dialog').getByRole('textbox').fill('烟道漏油，已告知店主停用。');
    await phone.getByRole('button', { name: '记下' }).click();
    await phone.getByText('烟道漏油，已告知店主停用。').waitFor();
    await phone.getByRole('link', { name: '记现场、走访' }).click();
    await phone.getByRole('button', { name: '记现场检查' }).click();
    await phone.getByLabel('看到什么').fill('净化器停用，油污外溢。');
    await phone.getByRole('button', { name: '记下这次现场检查' }).click();
    await phone.getByText('净化器停用，油污外溢。').waitFor();
    expect(browser.faults).toEqual([]);
  });

  it('finds its photo with the street, which sees the community and can correct it', async () => {
    const phone = await signedIn('wuling');
    await phone.getByRole('link', { name: MINE }).click();
    await phone.getByRole('button', { name: '改社区' }).click();
    await phone.getByLabel('社区').selectOption('');
    await phone.getByRole('button', { name: '保存社区' }).click();
    await phone.getByText('已改为没有定社区').waitFor();
    await phone.getByRole('button', { name: '定社区' }).waitFor();
    await phone
      .getByRole('img', { name: /整改前/ })
      .first()
      .waitFor();
    expect(browser.faults).toEqual([]);
  });
});
