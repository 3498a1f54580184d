import { DomHandler, Parser } from 'htmlparser2';
import { cleanText } from './cell-text.js';
import { BrokenFileError } from './sheet-errors.js';

export type HtmlNode = DomHandler['dom'][number];
export type HtmlElement = Extract<HtmlNode, { attribs: unknown }>;

/** Elements that begin and end a line. */
export const BLOCKS =
  /^(?:p|div|h[1-6]|li|ul|ol|tr|td|th|table|caption|section|article|center|blockquote|pre|body)$/;
export const UNSEEN = /^(?:script|style|head|noscript|template|xml)$/;

const DEEPEST = 500;

/** Elements inside each other without end cost the parser more and more time. */
class ShallowHandler extends DomHandler {
  private depth = 0;

  constructor(private readonly filename: string) {
    super();
  }

  override onopentag(name: string, attributes: Record<string, string>): void {
    if (++this.depth > DEEPEST) throw new BrokenFileError({ filename: this.filename });
    super.onopentag(name, attributes);
  }

  override onclosetag(): void {
    this.depth--;
    super.onclosetag();
  }
}

/** The tree of a page, however ill-formed. Throws BrokenFileError when it is deeper than any page made for people. */
export function parseHtml(html: string, filename: string): HtmlNode[] {
  const handler = new ShallowHandler(filename);
  new Parser(handler).end(html);
  return handler.dom;
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'attribs' in node;
}

/** The outermost elements of a name below a node. */
export function within(node: HtmlElement, name: string): HtmlElement[] {
  return node.children.filter(isElement).flatMap((child) => {
    if (child.name === name) return [child];
    return within(child, name);
  });
}

/** The text of an element with its line breaks. */
export function inner(node: HtmlElement): string {
  return node.children
    .map((child) => {
      if (child.type === 'text') return flat(child.data);
      if (!isElement(child) || UNSEEN.test(child.name)) return '';
      if (child.name === 'br') return '\n';
      return BLOCKS.test(child.name) ? `\n${inner(child)}\n` : inner(child);
    })
    .join('');
}

/** A line break of the source is a blank; only `br` and blocks break a line. */
export function flat(text: string): string {
  return text.replace(/[\t\n\r\f ]+/g, ' ');
}

/** White space as a browser shows it, line breaks kept. */
export function textOf(text: string): string {
  return cleanText(text)
    .split('\n')
    .map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}
