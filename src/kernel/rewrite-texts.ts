/** The same value with each text in it rewritten; the value itself where none changes. */
export function rewriteTexts<T>(value: T, rewrite: (text: string) => string): T {
  if (value === null || value === undefined) return value;
  let changed = false;
  const after = JSON.stringify(value, (_, one: unknown) => {
    if (typeof one !== 'string') return one;
    const text = rewrite(one);
    changed ||= text !== one;
    return text;
  });
  return changed ? (JSON.parse(after) as T) : value;
}
