import type { ChainLink, LinkRule } from './links.js';

/** Whether a link asks this person by name. */
export function names({ signers }: Pick<LinkRule, 'signers'>, userId: string): boolean {
  return signers.some(({ kind, of }) => kind === 'person' && of === userId);
}

/** The chain with somebody else in the place of a person; who stands there already signs once. */
export function rulesWithout(links: readonly LinkRule[], from: string, to: string): LinkRule[] {
  return links.map((link) => {
    if (!names(link, from)) return link;
    const others = link.signers.filter(({ kind, of }) => kind !== 'person' || of !== to);
    const signers = others.map((one) =>
      one.kind === 'person' && one.of === from ? { ...one, of: to } : one,
    );
    return { ...link, signers };
  });
}

/** The same of a frozen chain, whose signers keep their seats. */
export function linksWithout(
  links: readonly ChainLink[],
  from: string,
  to: { id: string; name: string },
): ChainLink[] {
  return links.map((link) => ({
    ...link,
    signers: link.signers.map((one) =>
      one.kind === 'person' && one.of === from ? { ...one, of: to.id, name: to.name } : one,
    ),
  }));
}
