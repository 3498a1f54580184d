import { inflateSync } from 'node:zlib';

/** The words of a PDF that pdfkit has written, page by page: what somebody would find who searches in it. */
export function pdfPages(bytes: Buffer): string[] {
  const objects = objectsOf(bytes);
  const fonts = new Map<string, Map<number, string>>();
  for (const { head } of objects.values())
    for (const [, name, id] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const unicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(Number(id))?.head ?? '')?.[1];
      if (unicode) fonts.set(name!, characters(objects.get(Number(unicode))!.body.toString('latin1')));
    }
  return [...objects.values()]
    .filter(({ head }) => /\/Type \/Page\b/.test(head))
    .map(({ head }) => {
      const content = objects.get(Number(/\/Contents (\d+) 0 R/.exec(head)![1]))!;
      return words(content.body.toString('latin1'), fonts);
    });
}

function objectsOf(bytes: Buffer): Map<number, { head: string; body: Buffer }> {
  const text = bytes.toString('latin1');
  const objects = new Map<number, { head: string; body: Buffer }>();
  for (const match of text.matchAll(/(\d+) 0 obj\n([\s\S]*?)\n(stream\n|endobj)/g)) {
    const [whole, id, head, kind] = match;
    if (kind === 'endobj') objects.set(Number(id), { head: head!, body: Buffer.alloc(0) });
    else {
      const from = match.index + whole.length;
      const raw = bytes.subarray(from, from + Number(/\/Length (\d+)/.exec(head!)![1]));
      const body = /FlateDecode/.test(head!) && !/\/Image/.test(head!) ? inflateSync(raw) : raw;
      objects.set(Number(id), { head: head!, body });
    }
  }
  return objects;
}

/** Glyph number to character, as the ToUnicode map of the font tells readers. */
function characters(map: string): Map<number, string> {
  const known = new Map<number, string>();
  for (const [, start, list] of map.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi))
    for (const [at, one] of [...list!.matchAll(/<([0-9a-f ]*)>/gi)].entries())
      known.set(
        parseInt(start!, 16) + at,
        Buffer.from(one[1]!.replace(/ /g, ''), 'hex').swap16().toString('utf16le'),
      );
  return known;
}

function words(content: string, fonts: ReadonlyMap<string, Map<number, string>>): string {
  let font = new Map<number, string>();
  let out = '';
  for (const [, name, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name) font = fonts.get(name) ?? font;
    else {
      for (const [, hex] of shown!.matchAll(/<([0-9a-f]+)>/gi))
        for (const glyph of hex!.match(/.{4}/g) ?? []) out += font.get(parseInt(glyph, 16)) ?? '';
      out += '\n';
    }
  }
  return out;
}
