import type { BrowserContext, Page } from 'playwright-core';
import { until } from './until.js';

// As text: the tests are compiled for Node, and this runs in the browser.

/** Resolves once the service worker has kept the shell. */
export const shellIsKept = (page: Page): Promise<unknown> =>
  page.evaluate('navigator.serviceWorker.ready.then(() => null)');

/** The addresses that the browser keeps answers of. */
export const cachedPaths = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`(async () => {
    const caught = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) caught.push(new URL(url).pathname);
    return caught;
  })()`);

/** Ids of the cases that can be read without a signal. */
export const keptCases = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('duban');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const all = opening.result.transaction('seen-cases').objectStore('seen-cases').getAllKeys();
      all.onsuccess = () => {
        opening.result.close();
        resolve(all.result.map(([, caseId]) => caseId));
      };
    };
  })`);

/** Keeps every other tab from reading what waits to be sent, as a slow device does; answers how to let go of it. */
export async function holdOutbox(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('duban');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const held = opening.result.transaction('outbox', 'readwrite').objectStore('outbox');
      window.isHolding = true;
      // A transaction lasts for as long as something is asked of it.
      const again = () => {
        if (window.isHolding) held.count().onsuccess = again;
        else opening.result.close();
      };
      held.count().onsuccess = () => (again(), resolve());
    };
  })`);
  return () => page.evaluate('window.isHolding = false').then(() => undefined);
}

/** What the browser does when it finds a network while no page is open: it wakes the service worker that asked for it. */
export async function wakeForSync(context: BrowserContext, origin: string): Promise<void> {
  const beside = context.pages()[0]!;
  const browser = await context.newCDPSession(beside);
  const registrations: { registrationId: string; scopeURL: string }[] = [];
  browser.on('ServiceWorker.workerRegistrationUpdated', (found) =>
    registrations.push(...found.registrations),
  );
  await browser.send('ServiceWorker.enable');
  const { registrationId } = await until(
    'the service worker is registered',
    () => registrations.find(({ scopeURL }) => scopeURL.startsWith(origin)) ?? null,
  );
  await browser.send('ServiceWorker.dispatchSyncEvent', {
    origin,
    registrationId,
    tag: 'duban-outbox',
    lastChance: false,
  });
  await browser.detach();
}
