import type { Light, LightColour } from './light.js';

const RANK: Record<LightColour, number> = { red: 0, orange: 1, yellow: 2, green: 3, none: 4 };

/** Order for lists, most urgent first: by colour, then the earlier due moment, then the first clock before the second. */
export function compareUrgency(a: Light, b: Light): number {
  return (
    RANK[a.colour] - RANK[b.colour] || compareMoments(a.dueAt, b.dueAt) || Number(a.hollow) - Number(b.hollow)
  );
}

function compareMoments(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
