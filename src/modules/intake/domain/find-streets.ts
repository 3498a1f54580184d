/** A unit as people write it. */
export interface NamedUnit {
  name: string;
  aliases?: readonly string[];
}

/** The units that a text names, each once, in order of appearance; where two names overlap the longer one counts. */
export function findStreets<U extends NamedUnit>(units: readonly U[], text: string): U[] {
  const names = units
    .flatMap((unit) => [unit.name, ...(unit.aliases ?? [])].map((name) => ({ unit, name })))
    .filter(({ name }) => name !== '')
    .sort((a, b) => b.name.length - a.name.length);
  const taken: { start: number; end: number; unit: U }[] = [];
  for (const { unit, name } of names) {
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
      const end = start + name.length;
      if (!taken.some((other) => start < other.end && other.start < end)) taken.push({ start, end, unit });
    }
  }
  return [...new Set(taken.sort((a, b) => a.start - b.start).map(({ unit }) => unit))];
}
