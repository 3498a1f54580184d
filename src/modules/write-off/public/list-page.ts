import type { Day } from '../../../kernel/day.js';
import type { Language } from '../../../platform/http/language.js';
import type { NoticePage } from '../application/public-notices.js';
import type { PublicityRow } from '../persistence/publicity.entity.js';
import { frame, fullDay, linkTo, ROOT, sayIn, type Say } from './frame.js';
import { html, type Html } from './html.js';

/** 公示: what runs now, then what is over. */
export function listPage(language: Language, { items, before }: NoticePage, today: Day, asked?: Day): string {
  const say = sayIn(language);
  const running = items.filter(({ endOn }) => endOn >= today);
  const over = items.filter(({ endOn }) => endOn < today);
  const isFirst = asked === undefined;
  const body = html`<h1>${say('site')}</h1>
    ${
      items.length === 0 &&
      html`<div class="alone">
        <p><b>${say('none')}</b></p>
        <p class="quiet">${say('noneText')}</p>
      </div>`
    }
    ${running.length > 0 && group(say('running'), running, say, language, true)}
    ${isFirst && items.length > 0 && running.length === 0 && html`<p class="under">${say('runningNone')}</p>`}
    ${over.length > 0 && group(say('over'), over, say, language, false)}
    ${before && html`<a class="verb" href="${linkTo(`${ROOT}?before=${before}`, language)}">${say('older')}</a>`}`;
  return frame({ language, title: say('site'), path: asked ? `${ROOT}?before=${asked}` : ROOT, body });
}

function group(
  title: string,
  notices: readonly PublicityRow[],
  say: Say,
  language: Language,
  isRunning: boolean,
): Html {
  return html`<section>
    <h2>${title}</h2>
    <ul class="list">
      ${notices.map(
        ({ id, title: name, body, startOn, endOn }) =>
          html`<li>
            <h3><a href="${linkTo(`${ROOT}/${id}`, language)}" lang="zh-CN">${name}</a></h3>
            <p>
              ${say('window', { from: fullDay(startOn, language), to: fullDay(endOn, language) })}${isRunning && html`<b>${say('running')}</b>`}
            </p>
            <p class="beginning" lang="zh-CN">${body.slice(0, 120)}</p>
          </li>`,
      )}
    </ul>
  </section>`;
}
