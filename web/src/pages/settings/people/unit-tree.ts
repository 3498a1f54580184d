import type { Person, Unit } from './use-people';

export interface TreeUnit {
  unit: Unit;
  depth: number;
  /** People in use of the unit itself. */
  people: number;
}

/** The units as they stand below each other, in the order of the office; those switched off only when asked for. */
export function treeOf(units: readonly Unit[], people: readonly Person[], showOff: boolean): TreeUnit[] {
  const shown = units.filter(({ active }) => active || showOff);
  const ids = new Set(shown.map(({ id }) => id));
  const count = new Map<string, number>();
  for (const { unitId, active } of people) if (active) count.set(unitId, (count.get(unitId) ?? 0) + 1);
  const below = (parentId: string | null, depth: number): TreeUnit[] =>
    shown
      // Where the unit above is not shown, it stands at the top.
      .filter((unit) => (unit.parentId && ids.has(unit.parentId) ? unit.parentId : null) === parentId)
      .flatMap((unit) => [{ unit, depth, people: count.get(unit.id) ?? 0 }, ...below(unit.id, depth + 1)]);
  return below(null, 0);
}

/** Units that can stand above this one: in use, and neither itself nor below it. */
export function possibleParents(units: readonly Unit[], id: string | null): Unit[] {
  const isBelow = (unit: Unit): boolean => {
    const parent = units.find((one) => one.id === unit.parentId);
    return unit.id === id || (parent !== undefined && isBelow(parent));
  };
  return units.filter((unit) => unit.active && !isBelow(unit));
}
