import type { Page } from 'playwright-core';

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
