import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { until } from './until.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Found {
  id: string;
  help: string;
  nodes: { target: unknown[]; failureSummary?: string }[];
}

/** What axe finds against WCAG 2.2 A and AA, one line for each element; empty when all is well. */
export async function violations(page: Page): Promise<string[]> {
  // Given by the debugger, because the page itself lets no foreign script in.
  await page.evaluate(`if (!window.axe) { ${AXE} }`);
  const found = (await page.evaluate(
    // What lies behind an open dialog cannot be reached; it is checked without the dialog.
    `axe.run(document.querySelector('[role=dialog][aria-modal=true]') ?? document, { runOnly: ${JSON.stringify(TAGS)}, resultTypes: ['violations'],
      rules: { 'target-size': { enabled: true } } }).then(({ violations }) => violations)`,
  )) as Found[];
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const why = (failureSummary ?? '').split('\n').slice(1).join(' ').trim();
      return `${id}: ${target.join(' ')} – ${why}`.slice(0, 400);
    }),
  );
}

const IN_PAGE = readFileSync(join(import.meta.dirname, 'accessible-in-page.js'), 'utf8');

/** Runs one of the functions of accessible-in-page.js where the elements are. */
const inPage = (page: Page, call: string): Promise<string[]> =>
  page.evaluate(`(() => { ${IN_PAGE}; return ${call}; })()`);

/** What can be touched and is smaller than a finger, one line each. A link within a sentence may be. */
export const smallTargets = (page: Page, least = 44): Promise<string[]> =>
  inPage(page, `smallTargets(${least})`);

/** What makes the page wider than the screen, so that it has to be moved in two directions; empty when nothing does. */
export const tooWide = (page: Page): Promise<string[]> => inPage(page, 'tooWide()');

/**
 * Text alone is drawn so much larger, as a phone does that is set to large letters. Measured on a word of its own: a style
 * of the page that holds the letters small would make every check after it idle.
 */
export async function enlargeText(page: Page, percent: number): Promise<void> {
  const drawn = await page.evaluate<number>(`(() => {
    const width = () => {
      const probe = document.body.appendChild(document.createElement('span'));
      probe.style.cssText = 'position: absolute; font-size: 20px; white-space: nowrap';
      probe.textContent = '现在的案件';
      const { width } = probe.getBoundingClientRect();
      probe.remove();
      return width;
    };
    document.documentElement.style.setProperty('text-size-adjust', '100%');
    const before = width();
    document.documentElement.style.setProperty('text-size-adjust', '${percent}%');
    return (width() / before) * 100;
  })()`);
  if (Math.abs(drawn - percent) > 5) throw new Error(`text is drawn at ${drawn} % instead of ${percent} %`);
}

/** Drawn, nothing on its way any more, and what slides or fades in has its colours. */
export async function settled(page: Page): Promise<void> {
  await page.locator('#main').waitFor();
  await page.waitForTimeout(400);
  await until('the page stands still', () => page.evaluate<boolean>(`(${STANDS_STILL})()`));
}

const STANDS_STILL = `() =>
  document.querySelector('#main')?.textContent.trim() !== '' &&
  !document.querySelector('[aria-busy="true"]:not(form)') &&
  document.getAnimations().every(
    ({ playState, effect }) => playState !== 'running' || effect.getTiming().iterations === Infinity,
  )`;
