import type { Compared } from './likeness.js';

/** How much of a sentence has to be the same for the text to count as copied. */
const OPENING = 9;
const OPENINGS = 4;
const BUILDINGS = 3;

/** What another complaint about the same matter is likely to say too: its places, and how its longest clauses begin. */
export function tellingWords({ places, text }: Pick<Compared, 'places' | 'text'>): string[] {
  const { doors, names, sites, roads } = places;
  return [...doors, ...buildings(text), ...names, ...sites, ...roads, ...openings(text)];
}

/** Buildings of a compound, which has hundreds of cases itself: 澜庭府17号楼, however what stands before it is written. */
const buildings = (text: string): string[] =>
  [...text.matchAll(/[\p{Script=Han}]{2,3}\d{1,4}(?:号楼|栋|幢|座)/gu)]
    .map(([building]) => building)
    .slice(0, BUILDINGS);

const openings = (text: string): string[] =>
  text
    .split(/[，。；：！？,.;:!?\s]+/)
    .filter((clause) => clause.length >= OPENING)
    .sort((a, b) => b.length - a.length)
    .slice(0, OPENINGS)
    .map((clause) => clause.slice(0, OPENING));
