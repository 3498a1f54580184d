/** A unit as a text may name it. */
export interface KnownUnit {
  id: string;
  kind: string;
  name: string;
  shortName: string | null;
  aliases: readonly string[];
  parentName: string | null;
}

/** By name, short name or another name; “above/unit” where several are called alike. */
export function unitNamed(text: string, units: readonly KnownUnit[]): { id: string | null; count: number } {
  if (!text) return { id: null, count: 0 };
  const [own = '', above] = text
    .split(/[/／]/)
    .toReversed()
    .map((part) => part.trim());
  const found = units.filter(
    ({ name, shortName, aliases, parentName }) =>
      (name === own || shortName === own || aliases.includes(own)) &&
      (above === undefined || parentName === above),
  );
  const exact = found.filter(({ name }) => name === own);
  const chosen = exact.length === 1 ? exact : found;
  return { id: chosen.length === 1 ? chosen[0]!.id : null, count: chosen.length };
}
