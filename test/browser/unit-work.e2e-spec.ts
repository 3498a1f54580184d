import type { Page } from 'playwright-core';
import { openBrowser, type TestBrowser, type Viewport } from '../support/browser.js';
import { counts, holds } from '../support/holds.js';
import { drawnPhoto } from '../support/photo.js';
import { serveDistrict, type ServedDistrict } from '../support/served-district.js';
import { signIn } from '../support/sign-in.js';

jest.setTimeout(120_000);

describe('a noise case on the phone', () => {
  let served: ServedDistrict;
  let browser: TestBrowser;

  beforeAll(async () => {
    served = await serveDistrict(async (make, district) => {
      await make.signed(district, {
        title: '梧桐里二期水泵房低频噪声',
        pollutionTypes: [{ medium: 'NOISE', label: '噪声' }],
        allegations: ['水泵房夜间低频噪声扰民'],
      });
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

  it('is kept back for exactly its monitoring report, and goes up once that is there', async () => {
    const phone = await signedIn('liuchang', 'phone');
    await phone.getByRole('button', { name: '上报整改' }).click();
    const photo = async (name: string, colour: string) => ({
      name: `${name}.png`,
      mimeType: 'image/png',
      buffer: await drawnPhoto(phone, name, colour),
    });
    await phone.getByLabel('从相册选整改前').setInputFiles(await photo('整改前', '#6d4c41'));
    await phone.getByLabel('从相册选整改后').setInputFiles(await photo('整改后', '#43a047'));
    await phone.getByText('已确认').nth(1).waitFor();
    await phone.getByText('属实', { exact: true }).click();
    const finding = phone.getByRole('textbox', { name: '调查核实情况' });
    await finding.fill('5 月 20 日到现场，水泵减振垫老化，联系电话13800000000。');
    await phone.getByRole('textbox', { name: '处理和整改情况' }).fill('5 月 20 日更换减振垫 4 组。');

    await phone.getByText('还差 2 项：噪声监测报告、正文里的个人信息').waitFor();
    await phone.getByText('像是电话号码，公开表里不能有').waitFor();
    await finding.fill('5 月 20 日到现场，水泵减振垫老化，夜间测得 53 分贝。');
    await phone.getByText('还差 1 项：噪声监测报告').waitFor();
    await phone.getByText('依据：噪声最低佐证第 1 版').waitFor();
    expect(await phone.getByRole('button', { name: '上报', exact: true }).count()).toBe(0);

    const paper = await photo('监测报告', '#90a4ae');
    await phone.getByLabel('加噪声监测报告').setInputFiles(paper);
    await phone.getByRole('button', { name: '上报', exact: true }).click();
    await phone.getByText(/已上报 .*等区里核查/).waitFor();
  });

  it('takes visits with now and me filled in, and refuses what tells somebody apart', async () => {
    const phone = await signedIn('wuling', 'phone');
    await phone.getByRole('link', { name: /^已上报/ }).click();
    await phone.getByRole('link', { name: '梧桐里二期水泵房低频噪声' }).click();
    await phone.getByRole('link', { name: '记现场、走访' }).click();
    await phone.getByRole('button', { name: '记现场检查' }).click();
    await holds(phone.getByLabel('第 1 人姓名'), '吴岭');
    await phone.getByLabel('看到什么').fill('水泵运行平稳，减振垫已更换。');
    await phone.getByRole('button', { name: '加一项监测' }).click();
    await phone.getByLabel('第 1 项项目').fill('夜间噪声');
    await phone.getByLabel('第 1 项数值').fill('52.5');
    await phone.getByLabel('第 1 项限值').fill('50');
    await phone.getByRole('button', { name: '记下这次现场检查' }).click();
    await phone.getByText('超标').waitFor();

    await phone.getByRole('button', { name: '记走访' }).click();
    for (const _ of [1, 2, 3]) await phone.getByRole('button', { name: '满意加 1', exact: true }).click();
    await phone.getByText('还有 2 没表态').waitFor();
    await phone.getByLabel('他们的诉求').fill('3栋2单元501室希望夜里关泵');
    await phone.getByRole('button', { name: '记下走访 5 户' }).click();
    await phone.getByText(/像是楼栋门牌/).waitFor();
    await phone.reload();
    await holds(phone.getByLabel('他们的诉求'), /希望夜里关泵/);
    await phone.getByLabel('他们的诉求').fill('希望夜里关泵');
    await phone.getByRole('button', { name: '记下走访 5 户' }).click();
    await phone.getByText('走访 5 户：满意 3，基本满意 0，不满意 0').waitFor();
  });

  it('shows the reviewer visits and readings in one line', async () => {
    const desk = await signedIn('shenhe', 'desktop');
    await desk.waitForURL(/\/verify(\?|$)/);
    await desk.getByText('现场 1 次 · 走访 5 户（人），满意 3').waitFor();
    await desk.getByText('超标 1 项').waitFor();
    await counts(desk.getByRole('link', { name: '看记录' }), 1);
  });

  it('leaves no error in the console but the one refusal that was asked for', () => {
    expect(browser.faults).toEqual([expect.stringContaining('status of 422')]);
  });
});
