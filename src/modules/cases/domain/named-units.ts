/** A unit as a text may name it. */
interface Named {
  id: string;
  name: string;
  aliases: readonly string[];
}

/** The units among these that the text names, in their own order. */
export function namedIn<U extends Named>(units: readonly U[], text: string): U[] {
  return units.filter(({ name, aliases }) => [name, ...aliases].some((word) => word && text.includes(word)));
}
