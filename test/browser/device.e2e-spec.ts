import type { BrowserContext, Page } from 'playwright-core';
import exifReader from 'exif-reader';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { openPhone } from '../support/browser.js';
import { Client } from '../support/client.js';
import { sha256Of } from '../support/evidence.js';
import { PASSWORD } from '../support/given.js';
import { counts } from '../support/holds.js';
import { jpegOf } from '../support/jpeg.js';
import { killTab } from '../support/kill-tab.js';
import { shellIsKept, wakeForSync } from '../support/on-device.js';
import { serveDistrict, type ServedDistrict } from '../support/served-district.js';
import { until } from '../support/until.js';

jest.setTimeout(180_000);

const MB = 1024 * 1024;

interface Detail {
  status: string;
  evidence: { id: string; sha256: string; originalSha256: string | null; name: string; size: number }[];
  history: { action: string; note: string | null }[];
}

describe('what the phone keeps, and what it has no room for', () => {
  let served: ServedDistrict;
  let server: Client;
  const ids: Record<string, string> = {};
  const phones: { context: BrowserContext; dataDir: string }[] = [];

  beforeAll(async () => {
    served = await serveDistrict(async (make, district) => {
      ids.后台件 = (await make.dispatched(district, { title: '后台件' })).id;
      for (const title of ['满了件', '大图件']) ids[title] = (await make.signed(district, { title })).id;
    });
    server = await Client.as(served, 'liuchang');
  });
  afterEach(async () => {
    for (const { context, dataDir } of phones.splice(0)) {
      await context.close();
      rmSync(dataDir, { recursive: true, force: true });
    }
  });
  afterAll(async () => served?.stop());

  const read = async (title: string): Promise<Detail> =>
    (await server.get<Detail>(`/api/cases/${ids[title]}`)).body;
  const card = (page: Page, title: string) => page.locator('article', { hasText: title });

  /** Signed in, with the list read; an empty tab stays beside it. The device may have so many bytes for us. */
  async function opened(room?: number): Promise<Page> {
    const dataDir = mkdtempSync(join(tmpdir(), 'duban-device-'));
    const context = await openPhone(dataDir);
    phones.push({ context, dataDir });
    const page = await context.newPage();
    if (room !== undefined) await giveRoom(page, room);
    await page.goto(`${served.url}/cases`);
    await page.getByLabel('账号', { exact: true }).fill('liuchang');
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: '登录' }).click();
    await card(page, '满了件').waitFor();
    return page;
  }
  async function giveRoom(page: Page, quotaSize?: number): Promise<void> {
    const device = await page.context().newCDPSession(page);
    await device.send('Storage.overrideQuotaForOrigin', {
      origin: served.url,
      ...(quotaSize === undefined ? {} : { quotaSize }),
    });
  }

  it('sends a press with no tab open, once the browser wakes the service worker', async () => {
    const page = await opened();
    await shellIsKept(page);
    const context = page.context();
    await context.setOffline(true);
    await card(page, '后台件').getByRole('button', { name: '签收', exact: true }).click();
    await card(page, '后台件').getByText('待传：签收').waitFor();
    await killTab(page);
    expect((await read('后台件')).status).toBe('dispatched');

    await context.setOffline(false);
    await wakeForSync(context, served.url);
    await until('the signature has arrived', async () => (await read('后台件')).status === 'signed');
    const again = await context.newPage();
    await again.goto(`${served.url}/me/outbox`);
    await again.getByText('都送到了').waitFor();
    const signed = (await read('后台件')).history.filter(({ action }) => action === 'case.sign');
    expect(signed).toHaveLength(1);
  });

  it('says how many photos a full device did not keep, and sends those that it kept', async () => {
    // The program itself takes over two of them, a photo over four.
    const page = await opened(7 * MB);
    await shellIsKept(page);
    await page.goto(`${served.url}/cases/${ids.满了件}/report`);
    await page.getByRole('heading', { name: '照片' }).waitFor();
    await page.context().setOffline(true);
    const shots = await Promise.all(['#111111', '#222222', '#333333'].map((c, n) => photo(`${n}.jpg`, c)));
    await page.getByLabel('从相册选整改前').setInputFiles(shots);
    await page.getByText('本机存储满了，2 张没有留下。请先删些别的文件再拍。').waitFor();
    await counts(page.getByText('排队中'), 1);
    await page.context().setOffline(false);
    await page.getByText('已确认').waitFor();
    expect((await read('满了件')).evidence.map(({ sha256 }) => sha256)).toEqual([sha256Of(shots[0]!.buffer)]);
  });

  it('leaves the words of a note that a full device does not keep, and says so where they were written', async () => {
    const page = await opened(1);
    await card(page, '满了件').getByRole('button', { name: '记进展' }).click();
    const note = page.getByRole('textbox', { name: '记进展' });
    await note.fill('现场很吵，复核时再来。');
    await page.getByRole('button', { name: '记下' }).click();
    await page.getByRole('dialog').getByText('本机存储满了，没有记下').waitFor();
    expect(await note.inputValue()).toBe('现场很吵，复核时再来。');

    await giveRoom(page);
    await page.getByRole('button', { name: '记下' }).click();
    await until('the note has arrived', async () =>
      (await read('满了件')).history.some(({ note: text }) => text?.includes('现场很吵')),
    );
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('makes only a photo over 12 MB smaller before it is sent, and carries over when and where it was taken', async () => {
    const page = await opened();
    await page.goto(`${served.url}/cases/${ids.大图件}/report`);
    await page.getByRole('heading', { name: '照片' }).waitFor();
    const taken = { takenAt: '2026:05:20 08:12:00', offset: '+08:00', lat: 30.2741, lng: 120.1551 };
    const picture = await jpegOf({ width: 6000, height: 3000, colour: '#43a047', ...taken });
    const large = Buffer.concat([picture, Buffer.alloc(13 * MB)]);
    const small = await jpegOf({ width: 640, height: 480, colour: '#6d4c41', ...taken });
    const shot = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer });
    await page.getByLabel('从相册选整改前').setInputFiles(shot('小图.jpg', small));
    await page.getByLabel('从相册选整改后').setInputFiles(shot('大图.jpg', large));
    await counts(page.getByText('已确认'), 2);

    const { evidence } = await read('大图件');
    const named = (name: string) => evidence.find((row) => row.name === name)!;
    expect(named('小图.jpg').sha256).toBe(sha256Of(small));
    expect(named('小图.jpg').originalSha256).toBeNull();
    expect(named('大图.jpg').sha256).not.toBe(sha256Of(large));
    expect(named('大图.jpg')).toMatchObject({ originalSha256: sha256Of(large), originalSize: large.length });
    const bureau = await Client.as(served, 'chenli');
    const { body } = await bureau.file(`/api/cases/${ids.大图件}/evidence/${named('大图.jpg').id}/original`);
    expect(body.length).toBeLessThan(2 * MB);
    const { width, height, exif } = await sharp(body).metadata();
    expect([width, height]).toEqual([4096, 2048]);
    const kept = exifReader(exif!);
    expect(kept.Photo?.DateTimeOriginal?.toISOString()).toContain('2026-05-20T08:12');
    expect(kept.GPSInfo?.GPSLatitude?.[0]).toBe(30);
  });
});

/** A photo that takes its room. */
async function photo(name: string, colour: string) {
  const picture = await jpegOf({ width: 320, height: 240, colour });
  return { name, mimeType: 'image/jpeg', buffer: Buffer.concat([picture, Buffer.alloc(4 * MB)]) };
}
