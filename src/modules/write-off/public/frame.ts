import type { Day } from '../../../kernel/day.js';
import { fill } from '../../../kernel/errors.js';
import type { Language } from '../../../platform/http/language.js';
import { html, type Html } from './html.js';
import { STYLE_ELEMENT } from './style.js';
import { WORDS } from './words.js';

export type Say = (word: keyof typeof WORDS, values?: Record<string, string | number>) => string;

export const sayIn =
  (language: Language): Say =>
  (word, values = {}) =>
    fill(WORDS[word], values)[language];

export const ROOT = '/public/publicity';

/** The address in the same language. */
export const linkTo = (path: string, language: Language): string =>
  language === 'en' ? `${path}${path.includes('?') ? '&' : '?'}lang=en` : path;

/** `2026 年 5 月 20 日`: who reads from outside may read years later. */
export const fullDay = (day: Day, language: Language): string => {
  const [year, month, of] = day.split('-').map(Number);
  return language === 'en' ? day : `${year} 年 ${month} 月 ${of} 日`;
};

interface Frame {
  language: Language;
  title: string;
  /** Without the language. */
  path: string;
  body: Html;
}

/** What stands around a page that everybody may read: no menu, no session, no script. */
export function frame({ language, title, path, body }: Frame): string {
  const say = sayIn(language);
  const other = language === 'zh' ? 'en' : 'zh';
  const lang = { zh: 'zh-CN', en: 'en' };
  return html`<!doctype html>
    <html lang="${lang[language]}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#14263F" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <title>${title}</title>
        ${STYLE_ELEMENT}
      </head>
      <body>
        <a class="skip" href="#main">${say('skip')}</a>
        <header>
          <a class="name" href="${linkTo(ROOT, language)}"
            ><span class="mark" aria-hidden="true">督</span
            ><span><b>${say('site')}</b><small>${say('siteText')}</small></span></a
          >
          <a class="verb" lang="${lang[other]}" hreflang="${lang[other]}" href="${linkTo(path, other)}"
            >${say('other')}</a
          >
        </header>
        <main id="main" tabindex="-1">${body}</main>
        <footer>${say('foot')}</footer>
      </body>
    </html> `.text;
}

/** A sentence in the place of a page. */
export function alonePage(
  language: Language,
  path: string,
  title: 'gone' | 'failed',
  text: 'goneText' | 'failedText',
): string {
  const say = sayIn(language);
  const [to, word] = title === 'gone' ? ([ROOT, 'all'] as const) : ([path, 'retry'] as const);
  const body = html`<div class="alone" role="alert">
    <h1>${say(title)}</h1>
    <p>${say(text)}</p>
    <a class="verb" href="${linkTo(to, language)}">${say(word)}</a>
  </div>`;
  return frame({ language, title: say(title), path: title === 'gone' ? ROOT : path, body });
}
