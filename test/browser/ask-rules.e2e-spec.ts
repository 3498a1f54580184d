import type { Page } from 'playwright-core';
import { RaiseCall } from '../../src/modules/calls/index.js';
import { openBrowser, type TestBrowser, type Viewport } from '../support/browser.js';
import { drawnPhoto } from '../support/photo.js';
import { until } from '../support/until.js';
import { serveDistrict, type ServedDistrict } from '../support/served-district.js';
import { signIn } from '../support/sign-in.js';

jest.setTimeout(120_000);

describe('what may be asked, and what an answer brings', () => {
  let served: ServedDistrict;
  let browser: TestBrowser;
  let caseId: string;

  beforeAll(async () => {
    served = await serveDistrict(async (make, district, app) => {
      const { id } = await make.signed(district);
      caseId = id;
      const street = make.actor(district.users.street!, district.streets[0]!);
      const wanted = { unitIds: [district.department.id], need: '请到场认定排口权属', answerBy: null };
      await app.get(RaiseCall).run(street, id, wanted, null);
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

  it('is set per campaign, says what is wrong at its field, and loses nothing when somebody was faster', async () => {
    const [mine, theirs] = [await signedIn('chenli', 'desktop'), await signedIn('guanli', 'desktop')];
    for (const page of [mine, theirs]) await page.goto(`${served.url}/settings/asks`);
    const rule = (page: Page) => page.getByRole('form', { name: '整改办结' });
    await rule(mine).getByLabel('可延几次').fill('1');
    await rule(mine).getByLabel('依据').fill(' ');
    await rule(mine).getByRole('button', { name: '保存整改办结规则' }).click();
    await rule(mine).getByText('请写依据，比如通知的名称。').waitFor();
    await rule(mine).getByLabel('依据').fill('区迎检办通知');

    await rule(theirs).getByLabel('可延几次').fill('3');
    await rule(theirs).getByRole('button', { name: '保存整改办结规则' }).click();
    await theirs.getByText('已保存整改办结的延期规则').waitFor();

    await rule(mine).getByRole('button', { name: '保存整改办结规则' }).click();
    await rule(mine).getByText('您的改动都还在，看过新的再保存。').waitFor();
    expect(await rule(mine).getByLabel('依据').inputValue()).toBe('区迎检办通知');
    await rule(mine).getByRole('button', { name: '改用最新的' }).click();
    await until('the other rule is shown', () =>
      mine.evaluate<boolean>("[...document.querySelectorAll('input')].some((input) => input.value === '3')"),
    );

    const limit = mine.getByRole('form', { name: '街道呼答复时限' });
    await limit.getByLabel('时长').fill('6');
    await limit.getByRole('button', { name: '保存答复时限' }).click();
    await mine.getByText('已保存街道呼答复时限').waitFor();
    await mine.reload();
    expect(await limit.getByLabel('时长').inputValue()).toBe('6');
  });

  it('brings a photo from the department’s phone, which the street sees with the answer', async () => {
    const department = await signedIn('duanxiao', 'phone');
    await department.goto(`${served.url}/calls`);
    await department.getByRole('button', { name: '答复', exact: true }).click();
    const answer = department.getByRole('dialog');
    const photo = await drawnPhoto(department, '排口已封', '#43a047');
    await answer
      .getByLabel('从相册选')
      .setInputFiles({ name: '排口.png', mimeType: 'image/png', buffer: photo });
    await answer.getByText('已确认').waitFor();
    await answer.getByText('已办理').click();
    await answer.getByLabel('办了什么').fill('排口已封堵。');
    await answer.getByRole('button', { name: '答复' }).click();
    await department.getByText('没有待答复的街道呼').waitFor();

    const street = await signedIn('liuchang', 'phone');
    await street.goto(`${served.url}/cases/${caseId}`);
    await street.getByText('排口已封堵。').first().waitFor();
    const shown = street.getByRole('img', { name: '照片 排口.png' });
    await shown.scrollIntoViewIfNeeded();
    await until('the photo is loaded', () =>
      street.evaluate<boolean>(`document.querySelector('img[alt="照片 排口.png"]')?.naturalWidth > 0`),
    );
    expect(await shown.count()).toBe(1);
  });

  it('leaves no error in the console but the refusal of the second writer', () => {
    expect(browser.faults.filter((fault) => !fault.includes('status of 412'))).toEqual([]);
  });
});
