import type { Page, Request } from 'playwright-core';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { Client } from '../support/client.js';
import { PASSWORD } from '../support/given.js';
import { holds } from '../support/holds.js';
import { serveDistrict, type ServedDistrict } from '../support/served-district.js';
import { until } from '../support/until.js';

jest.setTimeout(180_000);

const SLIP = `第24批 *D3YL202605190013 来电：示例区梧桐街道青石巷18号楼下“老灶台”火锅店油烟直排，高峰时段风机噪声大，多次投诉未解决。
举报人张三，电话 13812345678`;

/** A practised officer presses some 200 keys a minute; a Chinese character takes two and a half of them. */
const KEYS_A_MINUTE = 200;
const KEYS_A_CHARACTER = 2.5;

describe('quick entry at the desk', () => {
  let served: ServedDistrict;
  let browser: TestBrowser;
  let page: Page;
  let keys = 0;

  const press = async (...strokes: string[]) => {
    for (const stroke of strokes) await page.keyboard.press(stroke);
    keys += strokes.length;
  };
  const type = async (text: string) => {
    await page.keyboard.insertText(text);
    for (const char of text) keys += /\p{Script=Han}/u.test(char) ? KEYS_A_CHARACTER : 1;
  };
  const field = (name: string) => page.locator(`[data-field="${name}"]`);
  const paste = async (text: string) => {
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
    await press('Control+v');
  };
  const focusedField = () => page.evaluate("document.activeElement.closest('[data-field]')?.dataset.field");
  const saved = () => page.getByRole('status').filter({ hasText: '已登记' });
  const open = async () => {
    await page.goto(`${served.url}/cases/new`);
    await page.getByRole('heading', { name: '登记内容' }).waitFor();
  };
  const signIn = async (on: Page, name: string) => {
    await on.goto(served.url);
    await on.getByLabel('账号', { exact: true }).fill(name);
    await on.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await on.getByRole('button', { name: '登录' }).click();
    await on.getByRole('heading', { name: '各街道亮灯' }).waitFor();
  };

  beforeAll(async () => {
    served = await serveDistrict(async (make, district) => {
      await make.unit('区综合执法局', 'department', district.bureau);
      await make.dispatched(district, {
        acceptanceNo: 'D3YL202605060009',
        title: '青石巷18号老灶台火锅店油烟',
        content: '示例区梧桐街道青石巷18号楼下“老灶台”火锅店油烟仍大，风机夜间噪声大，居民不敢开窗。',
        place: '青石巷18号',
      });
    });
    browser = await openBrowser();
    page = await browser.page('desktop');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: served.url });
    await signIn(page, 'zhoumin');
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });
  beforeEach(() => {
    keys = 0;
  });

  it('takes a pasted slip apart, and nothing of the complainant stays in the browser', async () => {
    await open();
    await paste(SLIP);
    await page.getByText(/识别 \d+ 处/).waitFor();
    await page.getByText('姓名、电话已移入隔离区').waitFor();
    const proposals = {
      acceptanceNo: '*D3YL202605190013',
      batchLabel: '第24批',
      place: '青石巷18号',
      subject: '老灶台火锅店',
    };
    for (const [name, value] of Object.entries(proposals))
      await holds(field(name).locator('input').first(), value);
    for (const [name, words] of Object.entries({
      streetId: '梧桐街道',
      leadUnitId: '区综合执法局',
      types: '餐饮油烟',
    }))
      await field(name).getByText(words).first().waitFor();
    await page.getByText('餐饮油烟 → 区综合执法局').waitFor();
    await page.getByText('整改办结').first().waitFor();
    expect(await page.getByRole('checkbox', { name: '重点' }).isChecked()).toBe(true);
    await page.getByText(/草稿已存 \d\d:\d\d:\d\d/).waitFor();
    const left = await page.evaluate<string>(
      'document.body.innerHTML + JSON.stringify({ ...localStorage, ...sessionStorage })',
    );
    expect(left).not.toMatch(/13812345678|张三/);
  });

  it('finds the look-alike while typing, and one key links it with the saving', async () => {
    await page.getByText('可能重复 1').waitFor();
    await page.locator('[data-likely] mark').first().waitFor();
    await press('Alt+3');
    await type('另一家');
    await press('Enter');
    await page.getByText('已排除：另一家').waitFor();
    await page.getByRole('button', { name: '撤销' }).click();
    await field('content').locator('textarea').focus();
    await press('Alt+1');
    await page.getByText('保存时关联为重复件').waitFor();
    expect(await page.evaluate('document.activeElement.tagName')).toBe('TEXTAREA');
  });

  it('keeps the draft over a reload and on another machine', async () => {
    await field('content').locator('textarea').press('End');
    await type('还没写完');
    await page.reload();
    await page.getByText('保存时关联为重复件').waitFor();
    await holds(field('content').locator('textarea'), /还没写完/);
    await page.getByText(/草稿已存/).waitFor();

    const other = await browser.page('desktop');
    await signIn(other, 'zhoumin');
    await other.goto(`${served.url}/cases/new`);
    const there = other.locator('[data-field="content"] textarea');
    await there.waitFor();
    await holds(there, /还没写完/);
    await there.press('End');
    await other.keyboard.insertText('，那边又写');
    await other.getByText(/草稿已存/).waitFor();
    await other.getByRole('button', { name: '存草稿' }).click();
    await other.getByText('草稿已存', { exact: true }).waitFor();

    await field('content').locator('textarea').focus();
    await type('这边也写');
    await page.getByText('另一个窗口', { exact: false }).waitFor();
    await page.getByRole('button', { name: '用那一份' }).click();
    await holds(field('content').locator('textarea'), /那边又写/);
    await other.context().close();
  });

  it('takes words whose answer was lost for its own, and sends what a reload cut off', async () => {
    const content = field('content').locator('textarea');
    await page.getByText(/草稿已存/).waitFor();
    await page.route('**/api/entry-draft', async (route) => {
      if (route.request().method() !== 'PUT') return route.continue();
      await route.fetch();
      await route.abort();
    });
    await content.press('End');
    await type('，答复没有回来');
    await page.getByText('草稿存在本机').waitFor();
    await page.unroute('**/api/entry-draft');
    await type('，又写一句');
    await page.getByText(/草稿已存/).waitFor();
    expect(await page.getByText('另一个窗口', { exact: false }).count()).toBe(0);

    await page.route('**/api/entry-draft', (route) =>
      route.request().method() === 'PUT' ? route.abort() : route.continue(),
    );
    await type('，还没发出');
    await page.getByText('草稿存在本机').waitFor();
    await page.reload();
    // What a page sends while it is left may get through.
    await page
      .getByText(/草稿存在本机|草稿已存/)
      .first()
      .waitFor();
    await page.unroute('**/api/entry-draft');
    await page.getByText(/草稿已存/).waitFor();
    const { body } = await (
      await Client.as(served, 'zhoumin')
    ).get<{ body: { typed: { content: string } } }>('/api/entry-draft');
    expect(body.body.typed.content).toMatch(/，答复没有回来，又写一句，还没发出$/);
  });

  it('saves the pasted slip with a handful of keys and asks for the next one', async () => {
    await field('content').locator('textarea').fill('示例区梧桐街道青石巷18号楼下“老灶台”火锅店油烟直排。');
    await press('Control+Enter');
    await saved().waitFor();
    await page.locator('[aria-label="转办单原文"]:focus').waitFor();
    await holds(field('batchLabel').locator('input'), '第24批');
    await holds(field('acceptanceNo').locator('input'), '');
    await page.getByRole('link', { name: '改 *D3YL202605190013' }).waitFor();

    keys = 0;
    await paste('第24批 X3YL202605190014 来信：云栖街道滨江花园工地夜间施工噪声扰民。');
    await page.getByText(/识别 \d+ 处/).waitFor();
    await press('Tab', 'Tab', 'Tab', 'Control+Enter');
    await page.getByText('第24批 · 已录 2 件').waitFor();
    expect(keys).toBeLessThanOrEqual(6);
  });

  it('logs a case typed by hand within a minute of keys, the mouse untouched', async () => {
    await press('Tab', 'Tab');
    await type('D3YL202605190015');
    await page.getByText('5 月 19 日').first().waitFor();
    await press('Tab', 'Tab', 'Tab', 'Tab', 'Tab');
    expect(await focusedField()).toBe('content');
    await type('云栖街道滨江花园东门口污水外溢，臭气难闻，多次反映无人处理，请尽快解决。');
    await field('types').getByText('污水排口').waitFor();
    await press('Tab', 'Tab', 'Tab', 'Tab', 'Control+Enter');
    await page.getByText('第24批 · 已录 3 件').waitFor();
    expect(keys).toBeLessThan(KEYS_A_MINUTE);
  });

  it('blacks out a telephone number that is typed into the complaint', async () => {
    await field('content').locator('textarea').focus();
    await page.keyboard.insertText('云栖街道油烟，联系13912345678。');
    await until(
      'the number is blacked out',
      async () => (await field('content').locator('textarea').inputValue()) === '云栖街道油烟，联系■■■。',
    );
  });

  it('Esc throws a proposal out, typing goes before it', async () => {
    const street = field('streetId');
    await street.getByText('云栖街道').waitFor();
    await street.locator('input').focus();
    await press('Escape');
    await street.getByText('暂不填').waitFor();
    await field('title').locator('input').focus();
    await page.keyboard.insertText('自己写的标题');
    await holds(field('title').locator('input'), '自己写的标题');
  });

  it('puts a phrase in after two colons, also by the initials of its pinyin', async () => {
    await page.evaluate(async () => {
      const session = (await (await fetch('/api/session')).json()) as { csrfToken: string };
      await fetch('/api/phrases', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-csrf-token': session.csrfToken },
        body: JSON.stringify({ kind: 'entry', text: '多次投诉未解决', shared: false }),
      });
    });
    await page.getByText(/草稿已存/).waitFor();
    await page.reload();
    const content = field('content').locator('textarea');
    await content.focus();
    await press('Control+End');
    await page.keyboard.type('::dcts');
    await page.getByRole('option', { name: '多次投诉未解决' }).waitFor();
    await press('Enter');
    await holds(content, '云栖街道油烟，联系■■■。多次投诉未解决');
  });

  it('refuses a number that exists, and shows what differs from that case', async () => {
    await field('acceptanceNo').locator('input').focus();
    await page.keyboard.insertText('D3YL202605060009');
    await page.getByText('这个编号已登记过').first().waitFor();
    await page.getByRole('link', { name: '打开那一件：青石巷18号老灶台火锅店油烟' }).waitFor();
    await page.getByText('与那一件不同').waitFor();
    await press('Control+Enter');
    await until('the field in question has the focus', async () => (await focusedField()) === 'acceptanceNo');
    expect(await page.getByText('第24批 · 已录 3 件').count()).toBe(1);
  });

  it('explains a date, and loses nothing when the network goes', async () => {
    await press('Alt+w');
    await page.getByRole('heading', { name: '整改办结' }).waitFor();
    await press('Alt+w');
    await page.getByRole('button', { name: '清空' }).click();
    await field('batchLabel').locator('input').fill('第24批');
    await field('acceptanceNo').locator('input').fill('D3YL202605190099');
    await field('content').locator('textarea').fill('云栖街道油烟，多次投诉未解决。');
    await field('streetId').getByText('云栖街道').waitFor();
    await page.getByText(/草稿已存/).waitFor();
    const street = async () => (await field('streetId').textContent()) ?? '';
    // The wire goes while the place is being recognised: what was recognised before stays.
    await page.route('**/api/recognise', (route) => route.abort('internetdisconnected'));
    const cut = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/api/recognise'));
    await field('place').locator('input').fill('梧桐街道断网时写的地点');
    await cut;
    await page.context().setOffline(true);
    await page.getByText('草稿存在本机').waitFor();
    expect(await street()).toContain('云栖街道');
    const sending = () => page.waitForRequest((request) => request.url().endsWith('/api/cases'));
    const pressed = sending();
    await press('Control+Enter');
    await page.getByText('网络中断').first().waitFor();
    await page.unroute('**/api/recognise');
    const recognised = page.waitForResponse('**/api/recognise');
    const resent = sending();
    await page.context().setOffline(false);
    // It is sent again by itself as it was, whatever the place says of the street by then.
    await recognised;
    const [first, second] = [await pressed, await resent];
    const contentOf = (request: Request) => ({ ...(request.postDataJSON() as object), draftRevision: null });
    expect(contentOf(second)).toEqual(contentOf(first));
    expect(second.headers()['idempotency-key']).toBe(first.headers()['idempotency-key']);
    await page.getByText('第24批 · 已录 4 件').waitFor();
  });

  it('tells of a case that was saved unheard when its words were changed meanwhile, and makes no second one', async () => {
    await page.getByText('第24批 · 已录 4 件').waitFor();
    // Without a number only the try itself tells that it is the same case.
    await field('content').locator('textarea').fill('梧桐街道夜间施工噪声。');
    await page.route('**/api/cases', async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await press('Control+Enter');
    await page.getByText('网络中断').first().waitFor();
    await field('content').locator('textarea').fill('梧桐街道夜间施工噪声，居民不能休息。');
    await page.unroute('**/api/cases');
    await press('Control+Enter');
    await page.getByText('上一次提交其实已经保存').first().waitFor();
    await page.getByRole('link', { name: /^打开那一件：/ }).waitFor();
    await page.getByText('梧桐街道夜间施工噪声，居民不能休息。', { exact: true }).last().waitFor();
    await page.getByText('第24批 · 已录 5 件').waitFor();
    await page.getByRole('button', { name: '清空' }).click();
  });

  it('leaves no error in the console but those of the cut network and of the second window', () => {
    expect(
      browser.faults.filter(
        (fault) =>
          !/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_RESET|status of 409|ERR_FAILED.*entry-draft|status of 412/.test(
            fault,
          ),
      ),
    ).toEqual([]);
  });
});
