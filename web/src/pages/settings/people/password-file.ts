import { cell, csvFile, safe } from './csv-file';
import type { Imported } from './use-people';

/** First passwords as they are, for whoever hands them out. */
export const passwordFile = (
  passwords: Imported['passwords'],
  head: readonly [string, string, string, string],
): Blob =>
  csvFile([
    head.map(cell),
    ...passwords.map(({ name, username, unitName, password }) => [
      safe(name),
      safe(username),
      safe(unitName),
      cell(password),
    ]),
  ]);
