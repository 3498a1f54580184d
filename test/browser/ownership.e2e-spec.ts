import type { Page } from 'playwright-core';
import { Appoint, SetPlace } from '../../src/modules/ownership/index.js';
import { SYSTEM } from '../../src/modules/access/index.js';
import { settled, smallTargets, tooWide, violations } from '../support/accessible.js';
import { openBrowser, type TestBrowser, type Viewport } from '../support/browser.js';
import { PASSWORD } from '../support/given.js';
import { serveDistrict, type ServedDistrict } from '../support/served-district.js';
import { until } from '../support/until.js';

jest.setTimeout(120_000);

describe('the map of who answers for what, and the register', () => {
  let served: ServedDistrict;
  let browser: TestBrowser;
  let caseId: string;
  let desk: Page;
  let phone: Page;

  beforeAll(async () => {
    served = await serveDistrict(async (make, district, test) => {
      test.setClock('2026-05-11', '09:00');
      const street = district.streets[0]!;
      const community = await make.unit('青石社区', 'community', street);
      caseId = (await make.signed(district, { communityId: community.id })).id;
      const id = await test.get(SetPlace).add(SYSTEM, {
        kind: 'outfall',
        number: 'PK-001',
        name: '玉带河 1 号排口',
        streetId: street.id,
        communityId: community.id,
        latE6: null,
        lngE6: null,
        note: null,
      });
      await test.get(Appoint).run(
        SYSTEM,
        { type: 'place', id },
        {
          userId: district.users.street!.id,
          personName: '',
          post: '城管科长',
          fromOn: null,
          untilOn: null,
          note: null,
          replaces: null,
        },
      );
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

  it('shows every street at a glance and mends a gap with one press', async () => {
    await desk.goto(`${served.url}/ownership`);
    // What nobody answers for comes first.
    await desk.getByRole('heading', { name: '片区没有包片干部 1 项' }).waitFor();
    await desk.getByRole('button', { name: '按街道' }).click();
    const row = desk.getByRole('row', { name: /梧桐街道/ });
    await row.getByText('冯启').waitFor();
    await row.getByText('1 / 1 已明确').waitFor();
    await desk.getByRole('button', { name: /^缺口 \d+$/ }).click();
    await desk.getByRole('heading', { name: '片区没有包片干部 1 项' }).waitFor();
    await desk.getByRole('button', { name: '青石社区 明确责任人' }).click();
    await desk.getByRole('button', { name: '保存' }).click();
    await desk.getByText('请选账号，或填姓名。').waitFor();
    await desk.getByLabel('姓名', { exact: true }).fill('何青');
    await desk.getByRole('button', { name: '保存' }).click();
    await desk.getByText('青石社区：已明确何青').waitFor();
    await desk.getByRole('heading', { name: '片区没有包片干部 1 项' }).waitFor({ state: 'detached' });
    // A case in nobody's hands gets its leader here.
    await desk.getByRole('heading', { name: '案件没有落实到人 1 项' }).waitFor();
    await desk.getByRole('button', { name: /定包案领导/ }).click();
    await desk.getByLabel('区领导', { exact: true }).selectOption({ label: '冯启' });
    await desk.getByRole('button', { name: '保存' }).click();
    await desk.getByText('已定冯启包案').waitFor();
    await desk.getByRole('heading', { name: '案件没有落实到人 1 项' }).waitFor({ state: 'detached' });
    expect(await violations(desk)).toEqual([]);
  });

  it('turns the map round by person, and tells the owners of a case on its page', async () => {
    await desk.goto(`${served.url}/ownership?view=byPerson`);
    await desk.getByRole('row', { name: /刘畅.*玉带河 1 号排口/ }).waitFor();
    await desk.getByRole('row', { name: /何青.*青石社区/ }).waitFor();
    expect(await violations(desk)).toEqual([]);
    await desk.goto(`${served.url}/cases/${caseId}`);
    const owners = desk.getByRole('list', { name: '责任链' });
    await owners.getByText('何青').waitFor();
    expect((await owners.innerText()).replace(/\s+/g, ' ')).toBe(
      '对口区领导 冯启 包案领导 冯启 青石社区 包片干部 何青',
    );
  });

  it('imports a table that was tried first', async () => {
    await desk.goto(`${served.url}/ownership?view=byStreet`);
    await desk.getByRole('button', { name: '导入名单' }).click();
    const table = [
      '种类\t编号\t名称\t街道\t排口长',
      '入河排口\tPK-002\t2 号排口\t梧桐街道\t何青',
      '烟囱\t\t厂区\t梧桐街道\t',
    ];
    await desk.getByLabel('表格', { exact: true }).fill(table.join('\n'));
    await desk.getByRole('button', { name: '试算' }).click();
    await desk.getByText('有 1 行不能导入，请改好表格再试算。').waitFor();
    await desk.getByRole('button', { name: '重新选' }).click();
    await desk.getByLabel('表格', { exact: true }).fill(table.slice(0, 2).join('\n'));
    await desk.getByRole('button', { name: '试算' }).click();
    await desk.getByRole('button', { name: '导入 1 行' }).click();
    await desk.getByText('已导入：新增 1，有变化 0').waitFor();
    await desk.getByText('2 / 2 已明确').waitFor();
  });

  it('reads well on the phone of a street, which arranges its own', async () => {
    await phone.goto(`${served.url}/ownership?view=byStreet`);
    await phone.getByRole('button', { name: '梧桐街道，打开明细' }).click();
    await phone.getByRole('heading', { name: '点位 2' }).waitFor();
    await settled(phone);
    expect(await tooWide(phone)).toEqual([]);
    expect(await violations(phone)).toEqual([]);
    expect(await smallTargets(phone)).toEqual([]);
    await phone.getByRole('button', { name: '玉带河 1 号排口 解除' }).click();
    await phone.getByLabel('原因').fill('调离');
    await phone.getByRole('button', { name: '解除', exact: true }).click();
    await phone.getByText('已解除，玉带河 1 号排口成为缺口').waitFor();
  });

  it('registers an act, counts it, and shows the name for a reason that is kept', async () => {
    await desk.goto(`${served.url}/accountability`);
    await desk.getByText('还没有登记，案件也没有上报').waitFor();
    await desk.getByRole('button', { name: '登记一项' }).click();
    await desk.getByLabel('种类', { exact: true }).selectOption({ label: '约谈（人）' });
    await desk.getByLabel('街道', { exact: true }).selectOption({ label: '梧桐街道' });
    await desk.getByLabel(/^姓名/).fill('崔明远');
    await desk.getByLabel('决定日期').fill('2026-05-10');
    await desk.getByLabel('决定机关').fill('区纪委监委');
    await desk.getByRole('button', { name: '保存' }).click();
    await desk.getByText('已登记').waitFor();
    await desk.getByRole('link', { name: '梧桐街道：约谈 1，打开清单' }).click();
    await desk.getByRole('cell', { name: '崔某某' }).waitFor();
    expect(await violations(desk)).toEqual([]);
    expect(await desk.content()).not.toContain('崔明远');
    await desk.getByRole('link', { name: '打开登记项：约谈' }).click();
    await desk.getByRole('button', { name: '查看姓名' }).click();
    await desk.getByLabel('原因').fill('核对处分决定');
    await desk.getByRole('dialog').getByRole('button', { name: '查看姓名' }).click();
    await desk.getByText('崔明远').waitFor();
    await desk.getByText('查看姓名 核对处分决定').waitFor();
    expect(await violations(desk)).toEqual([]);
    await phone.goto(`${served.url}/accountability`);
    await phone.getByText('梧桐街道').first().waitFor();
    await settled(phone);
    expect(await phone.content()).not.toContain('崔');
    expect(await tooWide(phone)).toEqual([]);
    expect(await violations(phone)).toEqual([]);
    // No kind lies behind the edge: each sum is a line that can be pressed.
    expect(await phone.getByRole('table').count()).toBe(0);
    await phone.getByRole('link', { name: '梧桐街道：约谈 1，打开清单' }).click();
    await phone.waitForURL(/figure=/);
    await phone.getByRole('heading', { name: '清单 1 项' }).waitFor();
  });

  it('tells a case its acts, takes one more from there, and leaves as a workbook', async () => {
    await desk.goto(`${served.url}/cases/${caseId}`);
    await desk.getByRole('heading', { name: '问责处罚 0 项' }).waitFor();
    await desk.getByRole('button', { name: '登记一项' }).click();
    await desk.getByLabel('种类', { exact: true }).selectOption({ label: '约谈（人）' });
    await desk.getByLabel(/^姓名/).fill('裴林');
    await desk.getByLabel('决定日期').fill('2026-05-11');
    await desk.getByLabel('决定机关').fill('区纪委监委');
    expect(await violations(desk)).toEqual([]);
    await desk.getByRole('button', { name: '保存' }).click();
    await desk.getByRole('heading', { name: '问责处罚 1 项' }).waitFor();
    await desk.getByRole('link', { name: '约谈 1 人' }).click();
    await desk.getByRole('heading', { name: '约谈' }).waitFor();
    expect(await desk.getByRole('link', { name: new RegExp(caseId) }).count()).toBe(0);
    expect(await desk.locator(`a[href="/cases/${caseId}"]`).count()).toBe(1);
    await desk.goto(`${served.url}/accountability`);
    const [file] = await Promise.all([
      desk.waitForEvent('download'),
      desk.getByRole('link', { name: /^导出 \d+ 项$/ }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^问责处罚情况登记表 .*\.xlsx$/);
  });

  it('keeps the kinds as settings: added, put in order, retired and taken back', async () => {
    await desk.goto(`${served.url}/settings/kinds`);
    await desk.getByRole('heading', { name: '问责处罚种类' }).waitFor();
    await desk.getByRole('button', { name: '加一种问责处罚' }).click();
    await desk.getByLabel('名称', { exact: true }).fill('通报批评');
    await desk.getByLabel('对象', { exact: true }).selectOption({ label: '单位、企业' });
    await desk.getByLabel('谁能看', { exact: true }).selectOption({ label: '只限看全区的岗位' });
    await desk.getByLabel('单位', { exact: true }).fill('次');
    expect(await violations(desk)).toEqual([]);
    await desk.getByRole('button', { name: '保存' }).click();
    await desk.getByText('已加“通报批评”').waitFor();
    const names = () =>
      desk.getByRole('table', { name: '问责处罚种类' }).getByRole('rowheader').allInnerTexts();
    await desk.getByRole('rowheader', { name: '通报批评' }).waitFor();
    expect((await names()).at(-1)).toBe('通报批评');
    await desk.getByRole('button', { name: '上移“通报批评”' }).click();
    await desk.getByText('已调整次序').waitFor();
    await until('the row has moved', async () => (await names()).at(-2) === '通报批评');
    await desk.getByRole('button', { name: '停用“通报批评”' }).click();
    await desk.getByRole('row', { name: /通报批评.*已停用/ }).waitFor();
    await settled(desk);
    expect(await violations(desk)).toEqual([]);
    expect(await tooWide(desk)).toEqual([]);
    await desk.getByRole('button', { name: '恢复使用“通报批评”' }).click();
    await desk.getByRole('row', { name: /通报批评.*在用/ }).waitFor();
  });

  it('throws nothing on the way', () => expect(browser.faults).toEqual([]));
});
