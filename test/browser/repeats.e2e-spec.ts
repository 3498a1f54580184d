import type { Page } from 'playwright-core';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { Client } from '../support/client.js';
import { counts, holds, reads } from '../support/holds.js';
import { serveDistrict, type ServedDistrict } from '../support/served-district.js';
import { signIn } from '../support/sign-in.js';

jest.setTimeout(120_000);

const FIRST = '示例区梧桐街道青石巷18号“老灶台”火锅店油烟直排，居民不敢开窗。';
const AGAIN = '“老灶台”火锅店（青石巷18号）油烟仍然很大，高峰时段吵得无法休息。';

describe('what keeps coming back', () => {
  let served: ServedDistrict;
  let browser: TestBrowser;
  let page: Page;
  let first: string;
  let again: string;
  let river: string;

  beforeAll(async () => {
    served = await serveDistrict(async (make, district) => {
      first = (await make.dispatched(district, { acceptanceNo: 'D3ZZ202605060009', content: FIRST })).id;
      again = (await make.dispatched(district, { acceptanceNo: 'D3ZZ202605190013', content: AGAIN })).id;
      river = (
        await make.dispatched(district, { content: '示例区梧桐街道月牙河排口长期有污水流出，河水发黑。' })
      ).id;
    });
    browser = await openBrowser();
    page = await signIn(browser, served, 'chenli');
    await page.getByRole('heading', { name: '各街道亮灯' }).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  const panel = () => page.getByRole('region', { name: '重复与关联' });

  it('finds the likely repeat in the case, with the same words marked, and links it', async () => {
    await page.goto(`${served.url}/cases/${again}`);
    await panel().getByText('可能重复 1').waitFor();
    expect(await panel().locator('mark').allInnerTexts()).toContain('老灶台');
    await panel().getByRole('button', { name: '关联为重复件' }).click();
    await page.getByText('已把 0506-0009 关联为重复件').waitFor();
    const chain = panel().getByRole('list').first().getByRole('listitem');
    await panel().getByText('重复链：2 件').waitFor();
    await counts(chain, 2);
    await reads(chain.nth(0), /首件/);
    await reads(chain.nth(1), /本件/);
    await page.getByText('办理层级：单位负责人').waitFor();
  });

  it('shows the chain from the other side too, and takes the link back from there', async () => {
    await page.goto(`${served.url}/cases/${first}`);
    await panel().getByText('被重复').waitFor();
    await panel().getByRole('button', { name: '解除关联 0519-0013' }).click();
    await page.getByText('已解除与 0519-0013 的关联').waitFor();
    await panel().getByText('可能重复 1').waitFor();
    await panel().getByRole('button', { name: '关联为重复件' }).click();
    await panel().getByText('重复链：2 件').waitFor();
  });

  it('says when no case has a number, and asks for a reason to dismiss one', async () => {
    await page.goto(`${served.url}/cases/${river}`);
    await panel().getByText('没有其他案件像这一件。').waitFor();
    await panel().getByRole('textbox', { name: '按受理编号找' }).fill('D3ZZ202609990001');
    await panel().getByRole('button', { name: '查找' }).click();
    await panel().getByText('没有这个编号的案件').waitFor();
    await panel().getByRole('textbox', { name: '按受理编号找' }).fill('D3ZZ202605060009');
    await panel().getByRole('button', { name: '查找' }).click();
    await panel().getByRole('button', { name: '排除' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: /^排\s?除$/ }).click();
    await dialog.getByText('请写明为什么不是同一件事。').waitFor();
    await dialog.getByRole('textbox', { name: '说明' }).fill('一个是污水，一个是油烟');
    await dialog.getByRole('button', { name: /^排\s?除$/ }).click();
    await panel().getByText('一个是污水，一个是油烟').waitFor();
  });

  it('opens from a number of a hot place the list with as many cases', async () => {
    await page.getByRole('link', { name: '重复与热点' }).click();
    const door = page.getByRole('link', { name: '青石巷18号 大气：件数 2 件，打开清单' });
    await door.waitFor();
    await page.getByRole('link', { name: '青石巷18号 大气：重复件 1 件，打开清单' }).waitFor();
    await door.click();
    await page.getByText('共 2 件').waitFor();
    await page.getByRole('button', { name: '去掉“地点：青石巷18号”' }).waitFor();
    await page.goBack();
    await page.getByText('近 365 天').click();
    await page.getByRole('link', { name: '青石巷18号 大气：重复件 1 件，打开清单' }).click();
    await page.getByText('共 1 件').waitFor();
  });

  it('says what a rule would change before it is saved, and opens the task force then', async () => {
    await page.goto(`${served.url}/repeats/levels`);
    await page.getByText('没有变动').waitFor();
    await page.getByRole('checkbox', { name: '成立专案' }).first().check();
    await page.getByText('1 处成立专案').waitFor();
    await page.getByRole('button', { name: /^保存规则/ }).click();
    await page.getByText('规则已保存').waitFor();
    await page.getByRole('link', { name: '专案', exact: true }).last().click();
    await page.getByRole('link', { name: '青石巷18号专案' }).click();
    await page.getByRole('heading', { name: /青石巷18号专案/ }).waitFor();
  });

  it('keeps what is typed when another officer was faster', async () => {
    await page.getByRole('button', { name: '改方案和人员' }).click();
    await page.getByRole('textbox', { name: '组长 姓名' }).fill('冯启');
    await page.getByRole('button', { name: '加一项' }).click();
    await page.getByRole('textbox', { name: '1 事项' }).fill('装净化器');
    const other = await Client.as(served, 'guanli');
    const at = `/api${new URL(page.url()).pathname}`;
    expect((await other.patch(at, { plan: '先停排' }, { 'if-match': '"1"' })).status).toBe(204);
    await page.getByRole('button', { name: '保存方案和人员' }).click();
    await page.getByText('管一 刚刚改过这一件').waitFor();
    await page.getByText('您填的内容还在这里').waitFor();
    await holds(page.getByRole('textbox', { name: '1 事项' }), '装净化器');
    await page.getByRole('button', { name: '保留我的，再存一次' }).click();
    await page.getByText('方案和人员已保存').waitFor();
    await page.getByText('装净化器').waitFor();
  });

  it('records a meeting under its number', async () => {
    await page.getByRole('button', { name: '记会议纪要' }).click();
    await page.getByRole('button', { name: '记下第 1 次会议' }).click();
    await page.getByText('请写纪要。').waitFor();
    await page.getByRole('textbox', { name: '纪要' }).fill('到会 6 人，定了方案。');
    await page.getByRole('button', { name: '记下第 1 次会议' }).click();
    await page.getByRole('heading', { name: /第 1 次会议/ }).waitFor();
  });

  it('leaves no error in the console', () => {
    expect(browser.faults.filter((fault) => !fault.includes('status of 412'))).toEqual([]);
  });
});
