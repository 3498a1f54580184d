/** A stand-in may be away too: follows to the first who is there. A ring, or an end that cannot be reached, replaces nobody. */
export function followStandIns(
  away: ReadonlyMap<string, string>,
  isReachable: (id: string) => boolean,
): Map<string, string> {
  const found = new Map<string, string>();
  for (const who of away.keys()) {
    const seen = new Set([who]);
    let next = away.get(who);
    while (next !== undefined && away.has(next) && !seen.has(next)) {
      seen.add(next);
      next = away.get(next);
    }
    if (next !== undefined && !seen.has(next) && isReachable(next)) found.set(who, next);
  }
  return found;
}
