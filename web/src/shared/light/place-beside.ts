import { isPhoneNow } from '../use-viewport';

const WIDTH = 460;
const HEIGHT = 600;
const GAP = 12;

/** Puts a small sheet to the side of what it tells about, whole on the screen; on a phone it comes from below as ever. */
export function placeBeside(sheet: HTMLElement, what: Element): void {
  if (isPhoneNow()) return;
  const { left, right, top } = what.getBoundingClientRect();
  const fits = right + GAP + WIDTH <= window.innerWidth;
  const x = fits ? right + GAP : Math.max(GAP, left - GAP - WIDTH);
  const y = Math.max(GAP, Math.min(top - 56, window.innerHeight - HEIGHT));
  sheet.style.left = `${x}px`;
  sheet.style.top = `${y}px`;
  sheet.style.maxHeight = `${window.innerHeight - y - GAP}px`;
}
