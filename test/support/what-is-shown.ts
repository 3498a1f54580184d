import type { Browser, Page } from 'playwright-core';

/** Run in the page: where the focus is, and the first lines of what is read there. */
const WORDS = `[
  'focus: ' + document.activeElement?.outerHTML.slice(0, 160),
  ...document.body.innerText.split('\\n').filter((line) => line.trim()).slice(0, 140),
].join('\\n  ')`;
const open = new Set<Browser>();

declare global {
  /** Asked by the environment of a test when one fails. */
  var tellWhatIsShown: (() => Promise<string>) | undefined;
}

/** From now on a failing test says the address and the words of each page of this browser, and where its focus is. */
export function tellsWhatIsShown(browser: Browser): void {
  open.add(browser);
  browser.on('disconnected', () => open.delete(browser));
  globalThis.tellWhatIsShown = async () => {
    const pages = [...open].flatMap((each) => each.contexts()).flatMap((context) => context.pages());
    return (await Promise.all(pages.map(shown))).join('\n');
  };
}

async function shown(page: Page): Promise<string> {
  const read = page.evaluate<string>(WORDS);
  const late = new Promise<string>((done) => setTimeout(done, 3_000, 'does not answer').unref());
  return `${page.url()}\n  ${await Promise.race([read.catch(String), late])}`;
}
