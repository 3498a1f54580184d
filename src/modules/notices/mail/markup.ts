/** Text that may stand in a mail as it is: every value put into it was escaped. */
export class Html {
  constructor(readonly text: string) {}
}

type Value = string | number | Html | readonly Html[] | null | undefined | false;

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (found) => ENTITIES[found] ?? '');
}

function put(value: Value): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map((one) => one.text).join('');
  return escapeHtml(String(value));
}

/**
 * Template tag: strings and numbers are escaped, `Html` is taken as it is, null and false print nothing.
 * It is not called `html`, because formatters re-flow templates of that name.
 */
export function markup(parts: TemplateStringsArray, ...values: Value[]): Html {
  return new Html(parts.map((part, index) => (index === 0 ? part : put(values[index - 1]) + part)).join(''));
}

/** An address for `href`, escaped; throws RangeError for anything that is not http or https. */
export function href(address: string): Html {
  const scheme = URL.canParse(address) ? new URL(address).protocol : '';
  if (scheme !== 'https:' && scheme !== 'http:') throw new RangeError(`not a web address: ${address}`);
  return markup`href="${new URL(address).href}"`;
}
