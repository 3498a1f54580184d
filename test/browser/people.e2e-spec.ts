import { utils, write } from '@e965/xlsx';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { AssignHandler } from '../../src/modules/cases/application/assign-handler.js';
import { settled, tooWide, violations } from '../support/accessible.js';
import { openBrowser, type TestBrowser, type Viewport } from '../support/browser.js';
import { holds } from '../support/holds.js';
import { PASSWORD } from '../support/given.js';
import { serveDistrict, type ServedDistrict } from '../support/served-district.js';

const FIXTURES = join(import.meta.dirname, '../fixtures/intake');

jest.setTimeout(240_000);

describe('people and units', () => {
  let served: ServedDistrict;
  let browser: TestBrowser;
  let caseId: string;

  beforeAll(async () => {
    served = await serveDistrict(async (make, district, app) => {
      caseId = (await make.signed(district, { title: '青石巷火锅店油烟' })).id;
      const head = make.actor(district.users.head!, district.streets[0]!);
      const to = { userId: district.users.street!.id, communityId: null, note: null };
      await app.get(AssignHandler).run(head, caseId, to);
    });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  const as = async (username: string, password = PASSWORD, viewport: Viewport = 'desktop'): Promise<Page> => {
    const page = await browser.page(viewport);
    await page.goto(served.url);
    await page.getByLabel('账号', { exact: true }).fill(username);
    await page.getByLabel('密码', { exact: true }).fill(password);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByLabel('账号', { exact: true }).waitFor({ state: 'detached' });
    return page;
  };

  it('switches somebody off who has a case in hand, to somebody else and out of the door at once', async () => {
    const leaving = await as('liuchang');
    const page = await as('guanli');
    await page.goto(`${served.url}/settings/people`);
    await page.getByRole('button', { name: /^梧桐街道/ }).click();
    await page.getByRole('heading', { name: /^梧桐街道/ }).waitFor();
    await settled(page);
    expect(await violations(page)).toEqual([]);

    await page.getByRole('button', { name: '停用刘畅' }).click();
    const dialog = page.getByRole('dialog', { name: '停用刘畅' });
    await dialog.getByText(/青石巷火锅店油烟/).waitFor();
    await dialog.getByLabel('原因').fill('调到区水务局');
    const verb = dialog.getByRole('button', { name: '停用并移交 1 项' });
    expect(await verb.isDisabled()).toBe(true);
    await dialog.getByRole('combobox', { name: '接手的人' }).click();
    await page.getByTitle('吴岭 · 街道负责人').click();
    await settled(page);
    expect(await violations(page)).toEqual([]);
    await verb.click();
    await page.getByText('已停用刘畅').waitFor();
    const work = await page.evaluate(
      async (id) =>
        (await (await fetch(`/api/cases/${id}/unit-work`)).json()) as { handlers: { name: string }[] },
      caseId,
    );
    expect(work.handlers.map(({ name }) => name)).toEqual(['吴岭']);

    await leaving.reload();
    await leaving.getByLabel('账号', { exact: true }).waitFor();

    await page.getByRole('button', { name: '停用单位' }).click();
    await page.getByText('还不能停用，先办完：').waitFor();
    await page.getByText('在用人员 1 人').waitFor();
  });

  it('takes a pasted table, tells a fault at its cell, writes it once corrected and lets the new one in', async () => {
    const page = await as('guanli');
    await page.goto(`${served.url}/settings/people`);
    await page.getByRole('button', { name: '导入名册' }).click();
    const dialog = page.getByRole('dialog', { name: '导入名册' });
    const fill = (unit: string) =>
      dialog
        .getByLabel('名册', { exact: true })
        .fill(`姓名\t账号\t单位\t角色\n何青\theqing\t${unit}\t街道经办`);
    await fill('南山街道');
    await dialog.getByRole('button', { name: '试算' }).click();
    await dialog.getByText('没有这个在用的单位').waitFor();
    expect(await dialog.getByRole('button', { name: '写入 0 人' }).isDisabled()).toBe(true);
    await settled(page);
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: '改名册' }).click();
    await fill('云栖街道');
    await dialog.getByRole('button', { name: '试算' }).click();
    await dialog.getByRole('button', { name: '写入 1 人' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载 1 个首次密码' }).click(),
    ]);
    const stream = await file.createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    const password = /"heqing","云栖街道","([^"]+)"/.exec(Buffer.concat(chunks).toString('utf8'))?.[1];
    expect(password).toMatch(/^[a-z0-9]{4}(-[a-z0-9]{4}){3}$/);
    await page.getByRole('button', { name: '关闭', exact: true }).last().click();
    await page.getByRole('button', { name: '修改何青' }).waitFor();
    const fresh = await as('heqing', password);
    await fresh
      .getByText(/改密码|新密码/)
      .first()
      .waitFor();
  });

  it('takes a workbook: tried at its rows at once, refused with a sentence, mended in the field', async () => {
    const page = await as('guanli');
    await page.goto(`${served.url}/settings/people`);
    await page.getByRole('button', { name: '导入名册' }).click();
    const dialog = page.getByRole('dialog', { name: '导入名册' });
    const choose = (name: string, buffer: Buffer) =>
      dialog.getByLabel('选表格文件').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    await choose('名册.xlsx', readFileSync(join(FIXTURES, 'nasty/macro-renamed.xlsx')));
    await dialog.getByText('“名册.xlsx”带有宏，不能导入').waitFor();
    const book = utils.book_new();
    const rows = [['人员名册'], ['姓名', '账号', '单位', '角色'], ['裴林', 'peilin', '南山街道', '街道经办']];
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '名册');
    await choose('名册.xls', write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer);
    await dialog.getByText('读自“名册.xls”的工作表“名册”，行号同表格。').waitFor();
    await dialog.getByRole('row', { name: /^3 不能导入 裴林/ }).waitFor();
    await settled(page);
    expect(await violations(page)).toEqual([]);
    const [list] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: '下载 1 行问题清单' }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await list.createReadStream()) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString('utf8')).toContain('"3","裴林","peilin","南山街道","街道经办"');
    await dialog.getByRole('button', { name: '改名册' }).click();
    await holds(dialog.getByRole('textbox', { name: '名册', exact: true }), /裴林\tpeilin\t南山街道/);
  });

  it('can be read and used on a phone', async () => {
    const page = await as('guanli', PASSWORD, 'phone');
    await page.goto(`${served.url}/settings/people`);
    await page.getByRole('list', { name: '人员' }).waitFor();
    await settled(page);
    expect(await violations(page)).toEqual([]);
    expect(await tooWide(page)).toEqual([]);
    await page.getByRole('button', { name: '修改陈立' }).click();
    const dialog = page.getByRole('dialog', { name: '修改陈立' });
    await dialog.getByLabel('电话').fill('0371-6001');
    await dialog.getByRole('button', { name: '保存' }).click();
    await page.getByText('已保存陈立').waitFor();
    await page.getByText('0371-6001').waitFor();
  });
});
