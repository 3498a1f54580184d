import type { BrowserContext, Page } from 'playwright-core';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPhone } from './browser.js';
import { PASSWORD } from './given.js';
import { jpegOf } from './jpeg.js';
import { keptCases, shellIsKept } from './on-device.js';
import type { ServedDistrict } from './served-district.js';
import { until } from './until.js';

/** Phones that stand on the page of a task, each with a store of its own. */
export class FieldPhones {
  private readonly phones: { context: BrowserContext; dataDir: string }[] = [];

  /** Signed in on a task that was read, with the shell kept. */
  async on(
    served: ServedDistrict,
    { id, title }: { id: string; title: string },
    who = 'liuchang',
  ): Promise<{ context: BrowserContext; page: Page }> {
    const dataDir = mkdtempSync(join(tmpdir(), 'duban-phone-'));
    const context = await openPhone(dataDir);
    this.phones.push({ context, dataDir });
    await context.clock.setFixedTime(served.now);
    const page = await context.newPage();
    await page.goto(`${served.url}/rectifications/${id}`);
    await page.getByLabel('账号', { exact: true }).fill(who);
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('heading', { name: title }).waitFor();
    await shellIsKept(page);
    await until('the task is kept', async () => (await keptCases(page)).includes(id));
    return { context, page };
  }

  async close(): Promise<void> {
    for (const { context, dataDir } of this.phones.splice(0)) {
      await context.close();
      rmSync(dataDir, { recursive: true, force: true });
    }
  }
}

export async function tickOnPhone(page: Page, what: string): Promise<void> {
  await page.getByRole('button', { name: `“${what}”记为完成` }).click();
  await page.getByRole('dialog').getByRole('button', { name: '记为完成' }).click();
}

/** A photo of one colour; `padding` makes it take its time on a thin wire. */
export async function photoOf(name: string, colour: string, padding = 0) {
  const bytes = await jpegOf({ width: 320, height: 240, colour });
  const buffer = Buffer.concat([bytes, Buffer.alloc(padding, colour)]);
  return { name, mimeType: 'image/jpeg', buffer };
}
