type Counts<T> = { [Name in keyof T]: number };

/** Adds records of counts name by name; the names are those of the one that stands for nothing. */
export function adderOf<T extends Counts<T>>(nothing: T): (one: T, other: T) => T {
  const names = Object.keys(nothing) as (keyof T)[];
  return (one, other) => Object.fromEntries(names.map((name) => [name, one[name] + other[name]])) as T;
}
