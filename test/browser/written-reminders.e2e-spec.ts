import type { Page } from 'playwright-core';
import { SYSTEM } from '../../src/modules/access/index.js';
import { AddBatch } from '../../src/modules/campaigns/index.js';
import { settled, smallTargets, tooWide, violations } from '../support/accessible.js';
import { openBrowser, type TestBrowser, type Viewport } from '../support/browser.js';
import { Client } from '../support/client.js';
import { PASSWORD } from '../support/given.js';
import { serveDistrict, type ServedDistrict } from '../support/served-district.js';
import { until } from '../support/until.js';

jest.setTimeout(180_000);

describe('written reminders, from the desk to the phone of the street', () => {
  let served: ServedDistrict;
  let browser: TestBrowser;

  async function signedIn(login: string, path: string, viewport: Viewport = 'desktop'): Promise<Page> {
    const page = await browser.page(viewport);
    await page.clock.setFixedTime(served.now);
    await page.goto(`${served.url}${path}`);
    await page.getByLabel('账号', { exact: true }).fill(login);
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: '登录' }).click();
    return page;
  }

  beforeAll(async () => {
    served = await serveDistrict(async (make, district, test) => {
      test.setClock('2026-05-11', '09:00');
      const campaignId = district.campaign.id;
      const batches: string[] = [];
      for (const label of ['第1批', '第2批', '第3批'])
        batches.push((await test.get(AddBatch).run(SYSTEM, { campaignId, label })).id);
      const [, second, third] = batches;
      await make.signed(district, { batchId: second });
      await make.dispatched(district, { batchId: third });
      const other = district.streets[1]!.id;
      await make.dispatched(district, { streetId: other, leadUnitId: other });
    });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  let office: Page;
  it('drafts the letters of last week, each number opening its list', async () => {
    office = await signedIn('chenli', '/written-reminders');
    await office.getByRole('button', { name: '上周' }).click();
    await office.getByRole('spinbutton', { name: '前几位' }).fill('1');
    await office.getByRole('button', { name: '起草前 1 位的提醒' }).click();
    await office.getByText(/截至 5\/20 09:\d\d 快照，冻结不变/).waitFor();
    await office.getByRole('row', { name: /^1 梧桐街道 .*66\.7%/ }).waitFor();
    await office.getByRole('heading', { name: '零投诉街道 0 个' }).waitFor();
    await settled(office);
    expect(await violations(office)).toEqual([]);
    await office.getByRole('link', { name: '梧桐街道件数 2 件，打开清单' }).click();
    await office.getByRole('button', { name: '导出 2 件' }).waitFor();
    await office.goBack();
  });

  it('drafts by a range of batches, and says which', async () => {
    const desk = await signedIn('chenli', '/written-reminders');
    await desk.getByText('按批次', { exact: true }).click();
    await desk.getByText('请选起止批次').waitFor();
    for (const [field, batch] of [
      ['从批次', '第2批'],
      ['到批次', '第3批'],
    ] as const) {
      await desk.getByRole('combobox', { name: field }).click();
      await desk.locator('.ant-select-item-option:visible', { hasText: batch }).click();
    }
    await settled(desk);
    expect(await violations(desk)).toEqual([]);
    if (process.env.SHOTS) await desk.screenshot({ path: `${process.env.SHOTS}/draft-batches.png` });
    await desk.getByRole('button', { name: '起草前 5 位的提醒' }).click();
    await desk.getByRole('heading', { name: '书面提醒 第2批–第3批' }).waitFor();
    await desk.getByText('对比：此前不足 2 批，不作比较').waitFor();
    await desk.getByText(/第2批至第3批，.*交办我区群众信访举报件2件/).waitFor();
    await settled(desk);
    expect(await violations(desk)).toEqual([]);
    if (process.env.SHOTS)
      await desk.screenshot({ path: `${process.env.SHOTS}/run-batches.png`, fullPage: true });
    await desk.getByRole('link', { name: '梧桐街道件数 2 件，打开清单' }).click();
    await desk.getByRole('button', { name: '导出 2 件' }).waitFor();
    await expect(desk.waitForURL('**/cases?*batch=*')).resolves.toBeUndefined();
    await desk.context().close();
  });

  it('edits a letter, gives the focus back, and issues it under a number', async () => {
    const edit = office.getByRole('button', { name: '修改梧桐街道的提醒' });
    await edit.click();
    const dialog = office.getByRole('dialog');
    await dialog.getByLabel('第 1 位职务').fill('党工委书记');
    await dialog.getByLabel('正文').fill('请高度重视。');
    await settled(office);
    expect(await violations(office)).toEqual([]);
    await dialog.getByRole('button', { name: /^保\s?存$/ }).click();
    await office.getByText('梧桐街道党工委书记吴岭同志：').waitFor();
    await until('the focus is back', () => edit.evaluate('(one) => one === document.activeElement'));

    await office.getByRole('button', { name: '发出全部 1 份' }).click();
    await office.getByText('梧桐街道：吴岭').waitFor();
    await office.getByRole('dialog').getByRole('button', { name: '发出 1 份' }).click();
    await office.getByText('督办提〔2026〕1号').waitFor();
    expect(await office.getByRole('button', { name: '修改梧桐街道的提醒' }).count()).toBe(0);
    const download = office.waitForEvent('download');
    await office.getByRole('button', { name: '下载全部 Word' }).click();
    expect((await download).suggestedFilename()).toBe('书面提醒_2026年5月11日至5月17日_1份.docx');
  });

  it('comes to the head of the street as a message, who confirms the receipt on the phone', async () => {
    const client = await Client.as(served, 'wuling');
    await until('the bell rang', async () => {
      const { body } = await client.get<{ items?: unknown[] } & unknown[]>('/api/bell');
      return JSON.stringify(body).includes('written-reminder.issued');
    });
    const page = await signedIn('wuling', '/messages', 'phone');
    await page.getByRole('link', { name: /【书面提醒】梧桐街道/ }).click();
    // The message leads to that very letter.
    await page.waitForURL('**/written-reminders/letters/*');
    await page.getByRole('heading', { name: /督办提〔2026〕1号/ }).waitFor();
    await page.getByText('请高度重视。').waitFor();
    await settled(page);
    expect([...(await violations(page)), ...(await smallTargets(page)), ...(await tooWide(page))]).toEqual(
      [],
    );
    await page.getByRole('button', { name: '签收', exact: true }).click();
    await page.getByText(/吴岭 签收/).waitFor();
    expect(await page.getByRole('button', { name: '签收', exact: true }).count()).toBe(0);

    await office.reload();
    await office.getByText(/吴岭 签收/).waitFor();
    await office.getByRole('button', { name: '撤回梧桐街道的提醒' }).click();
    await office.getByRole('dialog').getByLabel('撤回原因').fill('时段有误');
    await office
      .getByRole('dialog')
      .getByRole('button', { name: /^撤\s?回$/ })
      .click();
    await office.getByText(/陈立 撤回：时段有误/).waitFor();
  });

  it('leaves no error in the console', () => {
    expect(browser.faults).toEqual([]);
  });
});
