import type { Page } from 'playwright-core';
import type { Role } from '../../src/modules/access/index.js';
import { enlargeText, settled, smallTargets, tooWide, violations } from '../support/accessible.js';
import { openBrowser, type TestBrowser, type Viewport } from '../support/browser.js';
import { serveDemo, type ServedDemo } from '../support/served-demo.js';
import { webPages, type WebPage } from '../support/web-pages.js';

jest.setTimeout(600_000);

/** One person of the demo for each role. */
const PEOPLE: Record<Role, string> = {
  administrator: 'guanli',
  'intake-officer': 'zhoumin',
  'bureau-officer': 'chenli',
  reviewer: 'shenhe',
  'department-user': 'duanxiao',
  'street-user': 'liuchang',
  'community-worker': 'linshu',
  'street-head': 'wuling',
  leader: 'fengqi',
  auditor: 'shenji',
};

/** Those who see a page alike; it is looked at once as each kind of them that may open it. */
const KINDS: Record<string, Role[]> = {
  'who handles': ['street-user', 'street-head', 'department-user'],
  'the office': ['bureau-officer', 'administrator', 'intake-officer'],
  'who judges and reads': ['reviewer', 'leader', 'auditor'],
};

type Row = { id: string };
type RowsAt = (path: string) => Promise<Row[]>;

const ofUnitAtWork = async (rowsAt: RowsAt): Promise<string | undefined> =>
  ((await rowsAt('/api/cases?limit=50&view=rectifying'))[0] ?? (await rowsAt('/api/cases'))[0])?.id;

/** Where a page about one thing finds that thing; a new page with a parameter has to be entered here. */
const ADDRESSES: Record<string, (rowsAt: RowsAt) => Promise<string | undefined>> = {
  '/cases/:id': async (rowsAt) => (await rowsAt('/api/cases?limit=50'))[0]?.id,
  '/cases/:id/report': ofUnitAtWork,
  '/cases/:id/visits': ofUnitAtWork,
  '/imports/:id': async (rowsAt) => (await rowsAt('/api/imports'))[0]?.id,
  '/rechecks/:id': async (rowsAt) => (await rowsAt('/api/draws'))[0]?.id,
  '/task-forces/:id': async (rowsAt) => (await rowsAt('/api/task-forces'))[0]?.id,
  '/written-reminders/:id': async (rowsAt) => (await rowsAt('/api/written-reminder-runs'))[0]?.id,
  '/written-reminders/letters/:id': async (rowsAt) => (await rowsAt('/api/written-reminders'))[0]?.id,
  '/rectifications/:id': async (rowsAt) => (await rowsAt('/api/rectifications'))[0]?.id,
  '/rectifications/:id/edit': async (rowsAt) => (await rowsAt('/api/rectifications'))[0]?.id,
  '/rectifications/feedback/:id': async (rowsAt) => (await rowsAt('/api/feedback-imports'))[0]?.id,
  '/ledgers/:id': async (rowsAt) => (await rowsAt('/api/ledgers'))[0]?.id,
  '/ledgers/:id/issues/:issueId': async (rowsAt) => {
    const [ledger] = (await rowsAt('/api/ledgers')) as (Row & { lastIssue: Row | null })[];
    return ledger?.lastIssue ? `${ledger.id} ${ledger.lastIssue.id}` : undefined;
  },
  // Looked at where they are made: rectification-ledgers and ownership.
  '/ledgers/:id/uploads/:uploadId': async () => undefined,
  '/accountability/:id': async () => undefined,
  '/dispatch-rounds/:id': async (rowsAt) => (await rowsAt('/api/dispatch-rounds'))[0]?.id,
  '/colour-slips/:id': async (rowsAt) => (await rowsAt('/api/colour-slips'))[0]?.id,
};

/** Pages without a layout of their own for the phone that the bar of the phone leads to all the same. */
const ON_THE_PHONE_TOO = [
  '/',
  '/rollup',
  '/cases/:id/report',
  '/repeats',
  '/me',
  '/messages',
  '/colour-slips',
  '/rectifications',
  '/rectifications/:id',
];
const isPhonePage = ({ path, phone }: WebPage): boolean => phone || ON_THE_PHONE_TOO.includes(path);

describe('every screen is for everybody', () => {
  let served: ServedDemo;
  let browser: TestBrowser;
  let pages: WebPage[];
  beforeAll(async () => {
    pages = await webPages();
    served = await serveDemo();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  /** Null when this person has no such thing to look at. */
  const addressOf = async (page: Page, { path }: Pick<WebPage, 'path'>): Promise<string | null> => {
    if (!path.includes(':')) return path;
    const id = await ADDRESSES[path]?.(async (rows) => {
      const answer = await page.request.get(served.url + rows);
      if (!answer.ok()) return [];
      const body = (await answer.json()) as Row[] | { items?: Row[] };
      return Array.isArray(body) ? body : (body.items ?? []);
    });
    return id ? id.split(' ').reduce((address, one) => address.replace(/:\w+/, one), path) : null;
  };

  it('knows an address for every page', () => {
    expect(pages.length).toBeGreaterThan(20);
    const without = pages.filter(({ path }) => path.includes(':') && !ADDRESSES[path]);
    expect(without).toEqual([]);
  });

  const looks = (['desktop', 'phone'] as const).flatMap((viewport) =>
    Object.keys(KINDS).map((kind) => [kind, viewport] as const),
  );
  it.each(looks)('the pages of %s hold WCAG 2.2 AA on a %s', async (kind, viewport) => {
    const seen = new Set<string>();
    const found: string[] = [];
    for (const role of KINDS[kind]!) {
      const left = pages.filter(({ path, roles }) => (roles?.includes(role) ?? true) && !seen.has(path));
      if (left.length === 0) continue;
      const page = await served.signedIn(browser, PEOPLE[role], viewport);
      for (const one of left) {
        const address = await addressOf(page, one);
        if (!address) continue;
        seen.add(one.path);
        await page.goto(served.url + address);
        await settled(page);
        // A page may lead on to its first part, and never back to the sign-in.
        expect(page.url().slice(0, served.url.length + address.length)).toBe(served.url + address);
        found.push(...(await violations(page)).map((line) => `${one.path}: ${line}`));
      }
      await page.close();
    }
    expect(seen.size).toBeGreaterThan(4);
    expect(found).toEqual([]);
  });

  it.each(['street-user', 'bureau-officer'] as const)(
    'what a %s touches on the phone is as large as a finger, and nothing is wider than the screen',
    async (role) => {
      const page = await served.signedIn(browser, PEOPLE[role], 'phone');
      const found: string[] = [];
      for (const one of pages.filter((each) => isPhonePage(each) && (each.roles?.includes(role) ?? true))) {
        const address = await addressOf(page, one);
        if (!address) continue;
        await page.goto(served.url + address);
        await settled(page);
        found.push(...(await smallTargets(page)).map((line) => `${one.path}: ${line}`));
        for (const [what, width, scale] of [
          ['as it is', 390, 100],
          ['on a narrow screen', 320, 100],
          ['with text twice as large', 390, 200],
        ] as const) {
          await page.setViewportSize({ width, height: 844 });
          await enlargeText(page, scale);
          await page.waitForTimeout(150);
          found.push(...(await tooWide(page)).map((line) => `${one.path}, ${what}: ${line}`));
        }
        await page.setViewportSize({ width: 390, height: 844 });
      }
      await page.close();
      expect(found).toEqual([]);
    },
  );

  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();
  /** What a page looks like once somebody does something: who, where, and what they do. */
  const STATES: [
    what: string,
    login: string,
    viewport: Viewport,
    path: string,
    act: (page: Page) => Promise<unknown>,
  ][] = [
    [
      'the case beside the ledger',
      'chenli',
      'desktop',
      '/cases',
      async (page) => {
        await page.locator('tbody tr').first().waitFor();
        await page.keyboard.press('j');
        await page.keyboard.press('Enter');
        await page.getByRole('dialog').waitFor();
      },
    ],
    ['the export', 'chenli', 'desktop', '/cases', async (page) => button(page, /导出 \d/).click()],
    [
      'chosen rows',
      'chenli',
      'desktop',
      '/cases',
      async (page) => {
        await page.locator('tbody tr').first().waitFor();
        await page.keyboard.press('j');
        await page.keyboard.press('x');
      },
    ],
    ['a ledger without a case', 'chenli', 'desktop', '/cases?text=没有这样的案件', async () => undefined],
    ['the keys', 'chenli', 'desktop', '/', async (page) => page.keyboard.press('?')],
    ['the menu of the person', 'chenli', 'desktop', '/', async (page) => button(page, '陈立').click()],
    [
      'a note',
      'chenli',
      'desktop',
      'case',
      async (page) => {
        await button(page, '更多').click();
        await page.getByRole('menuitem', { name: '记进展' }).click();
      },
    ],
    [
      'the facts',
      'chenli',
      'desktop',
      'case',
      async (page) => {
        await button(page, '更多').click();
        await page.getByRole('menuitem', { name: '更正要素' }).click();
      },
    ],
    [
      'the case file',
      'chenli',
      'desktop',
      'case',
      async (page) => {
        await button(page, '更多').click();
        await page.getByRole('menuitem', { name: '生成一案一档' }).click();
      },
    ],
    [
      'the case file, built',
      'shenhe',
      'desktop',
      'case',
      async (page) => {
        await button(page, '更多').click();
        await page.getByRole('menuitem', { name: '生成一案一档' }).click();
        await page.getByRole('dialog').getByRole('button', { name: '生成' }).click();
        await page.getByRole('link', { name: /下载/ }).waitFor();
      },
    ],
    [
      'a server that does not answer',
      'chenli',
      'desktop',
      '/',
      async (page) => {
        await page.route('**/api/cases?**', (route) => route.fulfill({ status: 500, body: '{}' }));
        await page.goto(`${served.url}/cases`);
        await page.locator('[role=alert]:visible').first().waitFor();
      },
    ],
    ['a page that is not there', 'chenli', 'desktop', '/nowhere', async () => undefined],
    ['a page of somebody else', 'shenji', 'desktop', '/imports', async () => undefined],
    ['the filter on the phone', 'chenli', 'phone', '/cases', async (page) => button(page, /筛选/).click()],
    ['a note on the phone', 'liuchang', 'phone', 'case', async (page) => button(page, '记进展').click()],
    ['a phone without a case', 'liuchang', 'phone', '/cases?view=published', async () => undefined],
    [
      'a phone that nobody answers',
      'chenli',
      'phone',
      '/me',
      async (page) => {
        await page.route('**/api/cases**', (route) => route.fulfill({ status: 500, body: '{}' }));
        await page.goto(`${served.url}/cases`);
        await page.locator('[role=alert]:visible').first().waitFor();
      },
    ],
  ];
  it.each(STATES)('%s holds too', async (_what, login, viewport, path, act) => {
    const page = await served.signedIn(browser, login, viewport);
    await page.goto(served.url + (path === 'case' ? await addressOf(page, { path: '/cases/:id' }) : path));
    await settled(page);
    await act(page);
    await settled(page);
    const found = await violations(page);
    if (viewport === 'phone') found.push(...(await smallTargets(page)), ...(await tooWide(page)));
    await page.close();
    expect(found).toEqual([]);
  });

  it.each(['desktop', 'phone'] as const)('the sign-in on a %s, and when it is refused', async (viewport) => {
    const page = await browser.page(viewport);
    await page.goto(served.url);
    await page.getByLabel('账号', { exact: true }).fill('nobody');
    const found = await violations(page);
    if (viewport === 'phone') found.push(...(await smallTargets(page)), ...(await tooWide(page)));
    await page.getByLabel('密码', { exact: true }).fill('wrong');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('alert').waitFor();
    found.push(...(await violations(page)));
    await page.close();
    expect(found).toEqual([]);
  });
});
