/** A button that vanishes when it is pressed hands the focus on: into its form, or to the page. */
export function keepFocus(button: HTMLElement): void {
  const field = button
    .closest('dialog, [role="dialog"]')
    ?.querySelector<HTMLElement>('textarea, input, select');
  (field ?? document.getElementById('main'))?.focus({ preventScroll: true });
}
