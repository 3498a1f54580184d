type Counts<T> = { [Name in keyof T]: number };

/** Adds records of counts name by name; the names are those of the one that stands for nothing, and what was frozen before a name was kept has 0 of it. */
export function adderOf<T extends Counts<T>>(nothing: T): (one: T, other: T) => T {
  const names = Object.keys(nothing) as (keyof T)[];
  return (one, other) =>
    Object.fromEntries(names.map((name) => [name, (one[name] ?? 0) + (other[name] ?? 0)])) as T;
}
