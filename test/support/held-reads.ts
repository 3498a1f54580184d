import type { Page } from 'playwright-core';

/**
 * Keeps waiting whatever the page reads of the API from now on, while what is pressed goes through; answers how to let it go on.
 * For what has to happen before a page finds out by itself.
 */
export async function holdReads(page: Page): Promise<() => void> {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/api/**', async (route) => {
    if (route.request().method() === 'GET') await held;
    await route.continue();
  });
  return letGo;
}
