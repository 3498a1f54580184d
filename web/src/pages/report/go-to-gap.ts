/** Brings what is missing into the middle of the screen and puts the focus there. */
export function goToGap(target: string): void {
  const element = document.getElementById(target);
  if (!element) return;
  // A hidden file input has no place of its own: its label has.
  const seen = element.closest('label') ?? element;
  seen.scrollIntoView({ block: 'center' });
  const field = element.matches('input, textarea, a') ? element : element.querySelector('input');
  (field as HTMLElement | null)?.focus({ preventScroll: true });
}
