// Starts the built product on a demo district of its own, walks to each page of the README and takes its picture.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { PASSWORD, ROOT, startDemo } from './demo-district.mjs';

const IMAGES = join(ROOT, 'docs', 'images');
const PORT = Number(process.env.PORT ?? 3917);
const URL = `http://127.0.0.1:${PORT}`;
const DESK = { viewport: { width: 1366, height: 768 } };
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };

/** Name of the picture, who is signed in, on what screen, and how to get there. */
const PICTURES = [
  ['workbench', 'chenli', DESK, (page) => page.goto(URL)],
  ['ledger', 'chenli', DESK, (page) => page.goto(`${URL}/cases`)],
  ['case', 'chenli', DESK, openFirstCase],
  ['quick-entry', 'zhoumin', DESK, (page) => page.goto(`${URL}/cases/new`)],
  ['import', 'zhoumin', DESK, importSample],
  ['dispatch', 'zhoumin', DESK, (page) => page.goto(`${URL}/dispatch`)],
  ['phone-my-cases', 'liuchang', PHONE, (page) => page.goto(`${URL}/cases`)],
  ['phone-report', 'liuchang', PHONE, openReport],
  ['verify', 'shenhe', DESK, (page) => page.goto(`${URL}/verify`)],
];

async function openFirstCase(page) {
  await page.goto(`${URL}/cases`);
  await page.locator('tbody tr').first().waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
}

async function importSample(page) {
  await page.goto(`${URL}/imports`);
  await page.locator('input[type=file]').first().setInputFiles(join(ROOT, 'test/fixtures/intake/layout-a-round3.csv'));
  await page.getByRole('button', { name: '试运行' }).click();
  await page.waitForURL('**/imports/*');
}

async function openReport(page) {
  await page.goto(`${URL}/cases`);
  await page.getByRole('button', { name: '上报整改' }).first().click();
}

const demo = await startDemo(PORT);
mkdirSync(IMAGES, { recursive: true });
const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
  (path) => path && existsSync(path),
);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] });
const wanted = process.argv.slice(2);
for (const [name, username, screen, go] of PICTURES) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const context = await browser.newContext({ ...screen, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  await page.goto(URL);
  await page.getByLabel('账号', { exact: true }).fill(username);
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await page.waitForURL(({ pathname }) => !pathname.includes('sign-in'));
  await go(page);
  await page.waitForTimeout(1500);
  await page.screenshot({ path: join(IMAGES, `${name}.png`) });
  console.error(`${name}.png`);
  await context.close();
}
await browser.close();
await demo.stop();
