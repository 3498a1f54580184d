import axe from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { openBrowser, type TestBrowser, type Viewport } from '../support/browser.js';
import { Client } from '../support/client.js';
import { sendEvidence } from '../support/evidence.js';
import { drawnBox } from '../support/holds.js';
import { jpegOf } from '../support/jpeg.js';
import { serveDistrict, type ServedDistrict } from '../support/served-district.js';
import { until } from '../support/until.js';
import { signIn } from '../support/sign-in.js';

jest.setTimeout(180_000);

interface Shown {
  evidence: { id: string; redactions: { x: number; y: number; w: number; h: number }[] }[];
}

describe('photos as evidence, looked at', () => {
  const site = { lat: 30.2741, lng: 120.1551 };
  let served: ServedDistrict;
  let browser: TestBrowser;
  let caseId = '';
  let officer: Client;

  beforeAll(async () => {
    served = await serveDistrict(async (make, district) => {
      caseId = (await make.signed(district)).id;
    });
    browser = await openBrowser();
    const street = await Client.as(served, 'liuchang');
    officer = await Client.as(served, 'chenli');
    const photo = (kind: string, lat: number, takenAt: string) =>
      jpegOf({ width: 1200, height: 900, noise: true, lat, lng: site.lng, takenAt }).then((bytes) =>
        sendEvidence(street, caseId, bytes, { kind, point: '排口', name: `${kind}.jpg` }),
      );
    await photo('before', site.lat, '2026:05:20 08:10:00');
    await photo('after', site.lat + 0.0024, '2026:05:20 08:40:00');
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  async function caseOf(username: string, viewport: Viewport): Promise<Page> {
    const page = await signIn(browser, served, username, { viewport });
    await page.getByText('刘畅').or(page.getByText('陈立')).first().waitFor();
    await page.goto(`${served.url}/cases/${caseId}`);
    return page;
  }
  const sourceOf = (image: Locator) =>
    image.evaluate((one) => (one as unknown as { currentSrc: string }).currentSrc);
  const shown = async (): Promise<Shown> => (await officer.get<Shown>(`/api/cases/${caseId}`)).body;

  it('the street says on the phone where the case is, and is told that the other photo lies far from it', async () => {
    const phone = await caseOf('liuchang', 'phone');
    const small = phone.locator('figure img').first();
    await small.waitFor();
    // It is loaded once it comes near the screen.
    await small.scrollIntoViewIfNeeded();
    await until('the small copy is shown', async () => (await sourceOf(small)).endsWith('/thumbnail'));
    await phone.getByText('案件地点还没有定').waitFor();
    await phone.locator('figure button').first().click();
    await phone.getByRole('button', { name: '以此处为案件地点' }).click();
    await phone.getByRole('dialog').getByText('距案件地点 0 米').waitFor();
    expect(await phone.getByRole('button', { name: '遮盖' }).count()).toBe(0);
    await phone.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
    await phone.getByText('案件地点 30.27410, 120.15510').waitFor();
    await phone.getByText('距案件地点 267 米').waitFor();
    expect(await phone.getByRole('button', { name: '修改' }).count()).toBe(0);
  });

  it('the bureau covers parts of a photo with the keyboard alone', async () => {
    const desk = await caseOf('chenli', 'desktop');
    await desk.locator('figure button').first().press('Enter');
    await desk.getByRole('button', { name: '遮盖', exact: true }).press('Enter');
    const editor = desk.getByRole('dialog', { name: '遮盖照片，供公开时使用' });
    await editor.getByRole('button', { name: '加一块' }).press('Enter');
    await editor.locator('button[aria-label^="第 1 块黑块"]:focus').waitFor();
    for (const key of ['ArrowLeft', 'ArrowUp', 'Shift+ArrowRight', 'Shift+ArrowDown'])
      await desk.keyboard.press(key);
    await editor.getByRole('button', { name: '第 1 块黑块，左 39%，上 44%，宽 21%，高 11%' }).waitFor();
    await editor.getByRole('button', { name: '加一块' }).press('Enter');
    await desk.keyboard.press('Delete');
    await editor.getByText('1 块', { exact: true }).waitFor();
    await editor.getByRole('button', { name: '保存 1 处遮盖' }).press('Enter');
    await editor.waitFor({ state: 'detached' });
    await desk.getByText('已遮盖 1 处').first().waitFor();
    expect((await shown()).evidence[0]!.redactions).toEqual([{ x: 0.39, y: 0.44, w: 0.21, h: 0.11 }]);
    await desk.context().close();
  });

  it('and with the mouse, where the boxes become pixels of the version for publication', async () => {
    const desk = await caseOf('chenli', 'desktop');
    await desk.locator('figure button').first().click();
    await desk.getByRole('button', { name: '遮盖（1 处）' }).click();
    const editor = desk.getByRole('dialog', { name: '遮盖照片，供公开时使用' });
    const { x, y, width, height } = await drawnBox(editor.locator('img'));
    const drag = async (from: [number, number], to: [number, number]) => {
      await desk.mouse.move(x + width * from[0], y + height * from[1]);
      await desk.mouse.down();
      await desk.mouse.move(x + width * to[0], y + height * to[1], { steps: 4 });
      await desk.mouse.up();
    };
    await drag([0.1, 0.1], [0.3, 0.2]);
    await drag([0.2, 0.15], [0.25, 0.25]);
    await editor.getByRole('button', { name: '取消' }).click();
    await editor.getByText('有改动没有保存').waitFor();
    await editor.getByRole('button', { name: '保存 2 处遮盖' }).click();
    await editor.waitFor({ state: 'detached' });
    const [first] = (await shown()).evidence;
    const drawn = first!.redactions[1]!;
    expect(drawn.x).toBeCloseTo(0.15, 1);
    expect(drawn.y).toBeCloseTo(0.2, 1);
    const { body } = await officer.file(`/api/cases/${caseId}/evidence/${first!.id}/redacted`);
    const { width: across = 0, height: down = 0 } = await sharp(body).metadata();
    const spot = { left: Math.round(across * 0.25), top: Math.round(down * 0.25), width: 1, height: 1 };
    const pixel = await sharp(body).extract(spot).raw().toBuffer();
    expect(Math.max(...pixel)).toBeLessThan(12);
    await desk.context().close();
  });

  it('the bureau corrects the place by its coordinates', async () => {
    const desk = await caseOf('chenli', 'desktop');
    await desk.getByRole('button', { name: '修改' }).click();
    const field = desk.getByLabel('纬度，经度（WGS 84）');
    await field.fill('somewhere');
    await field.press('Enter');
    await desk.getByText('请写成：30.27410, 120.15510').waitFor();
    await field.fill('30.27650，120.15510');
    await field.press('Enter');
    await desk.getByText('案件地点 30.27650, 120.15510').waitFor();
    await desk.getByText('距案件地点 0 米').waitFor();
    await desk.context().close();
  });

  it('the editor and the large view hold what axe asks of them', async () => {
    const desk = await caseOf('chenli', 'desktop');
    const faults = async (): Promise<string[]> => {
      await desk.evaluate(axe.source);
      const only = "{ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }";
      const found = await desk.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
        `axe.run({ include: 'dialog[open]' }, ${only})`,
      );
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    };
    await desk.locator('figure button').first().click();
    expect(await faults()).toEqual([]);
    await desk.getByRole('button', { name: '遮盖（2 处）' }).click();
    await desk.getByRole('button', { name: '第 1 块黑块' }).click();
    expect(await faults()).toEqual([]);
  });

  it('leaves no error in the console', () => {
    expect(browser.faults).toEqual([]);
  });
});
