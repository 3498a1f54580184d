import type { Page } from 'playwright-core';
import type { TestBrowser, Viewport } from './browser.js';
import { PASSWORD } from './given.js';

/** Where somebody signs in, and the moment at which the clock of the page stands; without one it runs. */
export interface Address {
  url: string;
  now?: number;
}

export interface Entrance {
  viewport?: Viewport;
  /** Without one, where somebody of their role lands. */
  path?: string;
  password?: string;
}

/**
 * A page of a person of their own, past the sign-in. It comes without the form, which tests of its own fill in: most
 * of a test would be typing passwords.
 */
export async function signIn(
  browser: TestBrowser,
  { url, now }: Address,
  username: string,
  { viewport = 'desktop', path = '/sign-in', password = PASSWORD }: Entrance = {},
): Promise<Page> {
  const page = await browser.page(viewport);
  if (now !== undefined) await page.clock.setFixedTime(now);
  const answer = await page.request.post(`${url}/api/session`, { data: { username, password } });
  if (!answer.ok()) throw new Error(`${username} cannot sign in: ${answer.status()} ${await answer.text()}`);
  await page.goto(`${url}${path}`);
  await page.getByRole('main').waitFor();
  return page;
}
