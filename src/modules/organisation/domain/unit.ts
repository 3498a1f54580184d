export const UNIT_KINDS = [
  'province',
  'city',
  'district',
  'bureau',
  'department',
  'street',
  'community',
] as const;

/** What a unit is; the depth of the tree is free. */
export type UnitKind = (typeof UNIT_KINDS)[number];

/** The materialised path of a unit: every id from the top down, between slashes. */
export function pathOf(parentPath: string | null, id: string): string {
  return `${parentPath ?? '/'}${id}/`;
}

/** Whether the unit at `path` is `ancestorPath` itself or below it. */
export function isWithin(path: string, ancestorPath: string): boolean {
  return path.startsWith(ancestorPath);
}
