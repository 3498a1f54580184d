export const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A cell that would be a formula is a text. */
export const safe = (text: string): string => cell(/^[=+\-@]/.test(text) ? `'${text}` : text);

/** With a mark at the start, so that a spreadsheet reads it as UTF-8. */
export const csvFile = (lines: readonly (readonly string[])[]): Blob =>
  new Blob([`\uFEFF${lines.map((cells) => cells.join(',')).join('\r\n')}\r\n`], {
    type: 'text/csv;charset=utf-8',
  });

export function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
