/** A file with what is said of it, sent as a form: the generated types know fields, and no form. */
export function fileForm(file: File, said: Record<string, string | null | undefined> = {}) {
  const form = new FormData();
  for (const [field, value] of Object.entries(said)) if (value) form.set(field, value);
  form.set('file', file, file.name);
  return { body: form as never, bodySerializer: (): FormData => form };
}
