type Field = HTMLInputElement | HTMLTextAreaElement;

const typed = new Set<Field>();

const isField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;

/** Remembers which fields somebody typed into, in whatever form they stand. */
export function watchTypedWords(): void {
  document.addEventListener('input', ({ target }) => isField(target) && typed.add(target), true);
}

/** Whether words stand on the page that somebody typed; a field that is gone has handed its words on. */
export function hasTypedWords(): boolean {
  for (const field of typed) if (!field.isConnected) typed.delete(field);
  return [...typed].some((field) => field.type !== 'file' && field.value.trim() !== '');
}
