import { existsSync } from 'node:fs';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type ConsoleMessage,
  type Page,
  type Response,
} from 'playwright-core';
import { tellsWhatIsShown } from './what-is-shown.js';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The clock that a test sets is a script, and a mail on show lets none run. */
const SEALED_MAIL = "Blocked script execution in 'about:srcdoc'";

/** The first question of a page is who is signed in; Chromium writes the answer 401 to the console. */
const isFault = (message: ConsoleMessage): boolean =>
  message.type() === 'error' &&
  !message.location().url.endsWith('/api/session') &&
  !message.text().startsWith(SEALED_MAIL);

/** No sandbox, because tests may run as root; the rest keeps Chromium from calling out. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The two screens the product is made for: an office monitor and a phone held upright. */
const SCREENS = {
  desktop: { viewport: { width: 1366, height: 768 } },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
};

export type Viewport = keyof typeof SCREENS;

/** As somebody who wants nothing to slide: on a busy machine a press would miss what moves. */
const PERSON = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' } as const;

/** A phone with a browser of its own, whose data outlive it as they do on a real one. */
export async function openPhone(dataDir: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(dataDir, {
    executablePath: chromiumPath(),
    args: ARGS,
    ...SCREENS.phone,
    ...PERSON,
  });
}

function chromiumPath(): string {
  const found = process.env.CHROMIUM ?? PLACES.find((place) => existsSync(place));
  if (!found) throw new Error('No Chromium on this machine; scripts/test installs it, or set CHROMIUM.');
  return found;
}

export interface TestBrowser {
  /** A page of a person of their own: cookies are not shared with other pages. */
  page(viewport: Viewport): Promise<Page>;
  /** What pages threw or wrote to the console as an error; a test expects it empty. */
  faults: string[];
  close(): Promise<void>;
}

export async function openBrowser(): Promise<TestBrowser> {
  const browser: Browser = await chromium.launch({ executablePath: chromiumPath(), args: ARGS });
  tellsWhatIsShown(browser);
  const faults: string[] = [];
  return {
    faults,
    page: async (viewport) => {
      const context: BrowserContext = await browser.newContext({
        ...SCREENS[viewport],
        ...PERSON,
      });
      context.on('weberror', (fault) => faults.push(fault.error().message));
      context.on(
        'console',
        (message) => isFault(message) && faults.push(`${message.text()} ${message.location().url}`.trim()),
      );
      context.on('response', (response) => void tellWhy(response, faults));
      return context.newPage();
    },
    close: () => browser.close(),
  };
}

/** Writes beside the line that Chromium writes of a refused request what the server said of it. */
async function tellWhy(response: Response, faults: string[]): Promise<void> {
  if (response.status() < 400) return;
  const { code, errors } = await response.json().catch(() => ({}));
  const at = faults.findLastIndex((fault) => fault.endsWith(` ${response.url()}`));
  if (at >= 0 && code) faults[at] += `: ${code} ${JSON.stringify(errors)}`;
}
