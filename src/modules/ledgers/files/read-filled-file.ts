import { readSheetApart } from '../../../platform/sheets/read-sheet-apart.js';
import { besideMe } from '../../../platform/apart/run-apart.js';
import { FILLED_BY_UNITS, factsOf } from '../domain/columns.js';
import { readFilledSheets, type FilledRow } from '../domain/filled-rows.js';
import type { LedgerContent } from '../domain/frozen.js';
import type { IssueName } from '../domain/frozen.js';
import { issueWords } from '../domain/issue-words.js';
import { NoLedgerTableError, OtherIssueError } from '../domain/ledger-errors.js';

const READER = besideMe(import.meta.url, 'filled-sheet.worker');

/** The rows of a filled-in workbook. Throws NoLedgerTableError, OtherIssueError, and whatever a file that cannot be read throws. */
export async function readFilledFile(
  bytes: Buffer,
  filename: string,
  content: LedgerContent,
  asked: IssueName,
): Promise<FilledRow[]> {
  const { sheets } = await readSheetApart(READER, bytes, filename);
  const shown = new Set(content.columns.map(({ key }) => key));
  const added = (['number', ...FILLED_BY_UNITS] as const)
    .filter((key) => !shown.has(key))
    .map((key) => ({ key, heading: factsOf(key).heading }));
  const found = readFilledSheets(sheets, [...content.columns, ...added]);
  if (!found) throw new NoLedgerTableError({ filename });
  const { said, rows } = found;
  if (said && issueWords(said) !== issueWords(asked))
    throw new OtherIssueError({ written: issueWords(said), asked: issueWords(asked) });
  return rows;
}
