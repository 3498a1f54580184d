import { findStreets, type NamedUnit } from './find-streets.js';

/** A unit with its place in the tree. */
export interface PlacedUnit extends NamedUnit {
  kind: string;
  path: string;
}

/** The community of that street that a text names first; null without a street. */
export function findCommunity<U extends PlacedUnit>(
  units: readonly U[],
  street: Pick<PlacedUnit, 'path'> | null,
  text: string,
): U | null {
  if (!street) return null;
  const own = units.filter(({ kind, path }) => kind === 'community' && path.startsWith(street.path));
  return findStreets(own, text)[0] ?? null;
}
