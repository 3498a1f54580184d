/** The boxes of the table, the rows' own order; the focus is the current row. */
const boxes = (): HTMLInputElement[] => [...document.querySelectorAll<HTMLInputElement>('input[data-row]')];

export const focusedRow = (): HTMLInputElement | undefined =>
  boxes().find((box) => box === document.activeElement);

export function moveRow(by: 1 | -1): void {
  const all = boxes();
  const now = all.findIndex((box) => box === document.activeElement);
  const next = all[now < 0 ? 0 : Math.min(Math.max(now + by, 0), all.length - 1)];
  next?.focus();
  next?.closest('tr')?.scrollIntoView({ block: 'nearest' });
}
