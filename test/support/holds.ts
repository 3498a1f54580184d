import type { Locator } from 'playwright-core';
import { until } from './until.js';

const LONG = 20_000;

/** Waits until a field holds this: what is typed or read may reach it a moment after its page stands. */
export const holds = (field: Locator, wanted: string | RegExp): Promise<true> =>
  comesTo(`the field holds ${wanted}`, () => field.inputValue({ timeout: LONG }), wanted);

/** Waits until an element reads so, without the edges. */
export const reads = (element: Locator, wanted: string | RegExp): Promise<true> =>
  comesTo(`it reads ${wanted}`, async () => (await element.innerText({ timeout: LONG })).trim(), wanted);

/** Waits until so many are there. */
export const counts = (elements: Locator, wanted: number): Promise<true> =>
  comesTo(`there are ${wanted}`, async () => String(await elements.count()), String(wanted));

async function comesTo(what: string, read: () => Promise<string>, wanted: string | RegExp): Promise<true> {
  return until(what, async () => {
    const found = await read();
    if (typeof wanted === 'string' ? found === wanted : wanted.test(found)) return true as const;
    throw new Error(`found ${found}`);
  });
}

/** The number that an element says, once it says one. */
export const numberIn = (element: Locator): Promise<number> =>
  until('a number is there', async () => {
    const found = /\d+/.exec(await element.innerText({ timeout: LONG }));
    return found ? Number(found[0]) : null;
  });

/** Where a picture stands once it is drawn: before that it has no height. */
export const drawnBox = (picture: Locator) =>
  until('the picture is drawn', async () => {
    const box = await picture.boundingBox();
    return box && box.height > 40 ? box : null;
  });
