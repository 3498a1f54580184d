import type { Day } from '../../../kernel/day.js';
import type { Language } from '../../../platform/http/language.js';
import { LONGEST_OBJECTION, SHORTEST_OBJECTION } from '../domain/objection-text.js';
import type { Receiver } from '../domain/receiver.js';
import type { PublicityRow } from '../persistence/publicity.entity.js';
import { frame, fullDay, linkTo, ROOT, sayIn, type Say } from './frame.js';
import { html, type Html } from './html.js';

/** What became of the form. */
export interface FormState {
  /** Names this filling-in, so that pressing twice sends once. */
  press: string;
  sent?: boolean;
  /** Why it was not taken, in the reader's language; what was written stays. */
  wrong?: string;
  text?: string;
}

/** One notice as it was approved, where to object, and a form for it while it runs. */
export function noticePage(language: Language, notice: PublicityRow, today: Day, form: FormState): string {
  const say = sayIn(language);
  const { id, title, body, startOn, endOn, window, receiver } = notice;
  const isOver = endOn < today;
  const path = `${ROOT}/${id}`;
  const shown = html`<article>
    <a class="back" href="${linkTo(ROOT, language)}">${say('all')}</a>
    <h1 lang="zh-CN">${title}</h1>
    <p class="under">
      ${say('window', { from: fullDay(startOn, language), to: fullDay(endOn, language) })}${say(window.unit, { n: window.amount })}${!window.countFirstDay && say('firstNot')}
    </p>
    ${language === 'en' && html`<p class="under">${say('inChinese')}</p>`}
    <div class="text" lang="zh-CN">${body.split('\n').map((line) => html`<p>${line}</p>`)}</div>
    <section class="box" aria-labelledby="object">
      <h2 id="object">${say('object')}</h2>
      <p>${isOver ? say('objectOver') : say('objectNow', { day: fullDay(endOn, language) })}</p>
      ${receiver && office(receiver, say)}
    </section>
    ${form.sent && html`<p class="done" role="status" id="sent">${say('sent')}</p>`}
    ${!isOver && objection(path, language, say, form)}
  </article>`;
  return frame({ language, title, path, body: shown });
}

function office({ office: name, phone, address, email }: Receiver, say: Say): Html {
  const line = (word: 'office' | 'phone' | 'address' | 'email', value: Html | string): Html =>
    html`<div>
      <dt>${say(word)}</dt>
      <dd lang="zh-CN">${value}</dd>
    </div>`;
  return html`<dl>
    ${line('office', name)}
    ${phone && line('phone', html`<a href="tel:${phone.replace(/[^\d+]/g, '')}">${phone}</a>`)}
    ${address && line('address', address)}
    ${email && line('email', html`<a href="mailto:${email}">${email}</a>`)}
  </dl>`;
}

function objection(path: string, language: Language, say: Say, { press, wrong, text }: FormState): Html {
  return html`<form
    class="box"
    id="write"
    method="post"
    action="${linkTo(`${path}/objections`, language)}"
    accept-charset="utf-8"
  >
    <h2>${say('write')}</h2>
    ${wrong && html`<p class="wrong" role="alert" id="wrong">${say('notSent')}${wrong}</p>`}
    <label for="text">${say('text')}</label>
    <p class="quiet" id="hint">${say('hint')}</p>
    <textarea
      id="text"
      name="text"
      required
      minlength="${SHORTEST_OBJECTION}"
      maxlength="${LONGEST_OBJECTION}"
      aria-describedby="hint${wrong ? ' wrong' : ''}"
      ${wrong && html` aria-invalid="true" autofocus`}
    >
${text ?? ''}</textarea>
    <input type="hidden" name="press" value="${press}" />
    <button class="verb main-verb">${say('send')}</button>
  </form>`;
}
