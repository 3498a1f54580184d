/** `+3`, `−2`, `0`, or a dash when there is nothing to compare with. */
export function changeWords(now: number, before: number | null): string {
  if (before === null) return '—';
  const change = now - before;
  if (change === 0) return '0';
  return change > 0 ? `+${change}` : `\u2212${-change}`;
}
