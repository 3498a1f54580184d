import type { Imported } from './use-people';

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** With a mark at the start, so that a spreadsheet reads it as UTF-8; a cell that would be a formula is a text. */
export function passwordFile(
  passwords: Imported['passwords'],
  head: readonly [string, string, string, string],
): Blob {
  const safe = (text: string): string => cell(/^[=+\-@]/.test(text) ? `'${text}` : text);
  const lines = passwords.map(({ name, username, unitName, password }) =>
    [safe(name), safe(username), safe(unitName), cell(password)].join(','),
  );
  return new Blob([`\uFEFF${[head.map(cell).join(','), ...lines].join('\r\n')}\r\n`], {
    type: 'text/csv;charset=utf-8',
  });
}

export function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
