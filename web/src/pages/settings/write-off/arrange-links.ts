import type { LinkRule } from './use-write-off-settings';

/** Stages numbered from 1 without a gap, in their order. */
function numbered(links: readonly LinkRule[]): LinkRule[] {
  const stages = [...new Set(links.map(({ stage }) => stage))].toSorted((a, b) => a - b);
  return links
    .map((link) => ({ ...link, stage: stages.indexOf(link.stage) + 1 }))
    .toSorted((a, b) => a.stage - b.stage);
}

const restage = (links: readonly LinkRule[], stageOf: (link: LinkRule) => number): LinkRule[] =>
  numbered(links.map((link) => ({ ...link, stage: stageOf(link) })));

const at = (links: readonly LinkRule[], key: string): LinkRule => links.find((one) => one.key === key)!;

/** A new link in a stage of its own behind that one. */
export function addAfter(links: readonly LinkRule[], key: string, title: string): [LinkRule[], string] {
  const { stage } = at(links, key);
  let serial = links.length + 1;
  while (links.some((one) => one.key === `link-${serial}`)) serial += 1;
  const added: LinkRule = {
    key: `link-${serial}`,
    title,
    stage: stage + 0.5,
    kind: 'opinion',
    days: 3,
    signers: [{ kind: 'role', of: 'bureau-officer' }],
    checklist: [],
    papers: [],
    photos: 0,
    skip: null,
    publicity: null,
  };
  return [numbered([...links, added]), added.key];
}

export const without = (links: readonly LinkRule[], key: string): LinkRule[] =>
  numbered(links.filter((one) => one.key !== key));

/** The whole stage changes places with the one before it, or after it. */
export function moved(links: readonly LinkRule[], key: string, by: -1 | 1): LinkRule[] {
  const { stage } = at(links, key);
  return restage(links, (one) => {
    if (one.stage === stage) return stage + by;
    return one.stage === stage + by ? stage : one.stage;
  });
}

/** Into the stage before it, where others wait for the same turn. */
export function joined(links: readonly LinkRule[], key: string): LinkRule[] {
  const { stage } = at(links, key);
  return restage(links, (one) => (one.key === key ? stage - 1 : one.stage));
}

/** Out of its stage, into one of its own behind it. */
export function parted(links: readonly LinkRule[], key: string): LinkRule[] {
  const { stage } = at(links, key);
  return restage(links, (one) => (one.key === key ? stage + 0.5 : one.stage));
}

/** Working days from the application to the end of a stage; parallel links run together. */
export function daysUntil(links: readonly LinkRule[], stage: number): number {
  const longest = new Map<number, number>();
  for (const one of links) longest.set(one.stage, Math.max(longest.get(one.stage) ?? 0, one.days));
  return [...longest].filter(([of]) => of <= stage).reduce((sum, [, days]) => sum + days, 0);
}
