import { fill, type Wording } from '../../../kernel/errors.js';
import type { Sheet } from '../../../kernel/sheet.js';
import { SHEET_WORDS } from '../../../kernel/sheet-words.js';
import { readSheetApart } from '../../../platform/sheets/read-sheet-apart.js';
import { besideMe } from '../../../platform/apart/run-apart.js';
import type { FeedbackLine } from '../domain/columns.js';
import { NoOpinionsError, TooManyOpinionsError } from '../domain/feedback-errors.js';
import { findHeadings, type Headings } from '../domain/headings.js';
import { listRows, type ListedRows } from '../domain/list-rows.js';
import type { ReadColumn } from '../persistence/feedback-import.entity.js';

const READER = besideMe(import.meta.url, 'feedback-sheet.worker');
const MOST_LINES = 500;
const MOST_NOTES = 20;
const LONGEST_SHEET_NAME = 100;

export interface FeedbackFile {
  sheet: string;
  columns: ReadColumn[];
  lines: FeedbackLine[];
  notes: Wording[];
}

interface Found {
  sheet: Sheet;
  headings: Headings;
  listed: ListedRows;
}

/** Reads a list of opinions from a workbook, a CSV or the table of a Word document. Throws a DomainError that says what to do instead. */
export async function readFeedbackFile(bytes: Buffer, filename: string): Promise<FeedbackFile> {
  const { sheets, findings } = await readSheetApart(READER, bytes, filename);
  const found = sheets.flatMap((sheet): Found[] => {
    const headings = findHeadings(sheet.rows);
    const listed = headings && listRows(sheet.rows);
    return listed && listed.lines.length > 0 ? [{ sheet, headings: headings!, listed }] : [];
  });
  const chosen = found.find(({ sheet }) => !sheet.hidden) ?? found[0];
  if (!chosen) throw new NoOpinionsError();
  const { sheet, headings, listed } = chosen;
  if (listed.lines.length > MOST_LINES) throw new TooManyOpinionsError({ most: MOST_LINES });
  const others = found.filter((one) => one !== chosen).map((one) => one.sheet.name);
  const notes = [...findings, ...(sheet.findings ?? [])].map(({ code, details }) =>
    fill(SHEET_WORDS[code], details),
  );
  if (others.length > 0) notes.push(fill(OTHERS, { sheet: sheet.name, others: others.join('、') }));
  if (listed.passedOver.length > 0) notes.push(fill(PASSED_OVER, { rows: listed.passedOver.join('、') }));
  return {
    sheet: sheet.name.slice(0, LONGEST_SHEET_NAME),
    columns: headings.names.flatMap((name, at) =>
      name ? [{ name, column: headings.columns[at] ?? null }] : [],
    ),
    lines: listed.lines,
    notes: [...notes, ...cellNotes(sheet, headings).slice(0, MOST_NOTES)],
  };
}

const OTHERS: Wording = {
  zh: '只读了“{sheet}”；“{others}”也像清单，没有读，请另外导入。',
  en: 'Only "{sheet}" was read; "{others}" looks like a list too: import it apart.',
};
const PASSED_OVER: Wording = {
  zh: '第 {rows} 行像小标题或说明，没有当作意见。',
  en: 'Row {rows} looks like a heading or a note and is no opinion.',
};
const AT_CELL: Wording = { zh: '第 {row} 行“{heading}”：{zh}', en: 'Row {row}, "{heading}": {en}' };

/** Of the columns that count. */
function cellNotes({ rows }: Sheet, { columns, names }: Headings): Wording[] {
  return rows.flatMap(({ number, notes = [] }) =>
    notes
      .filter(({ index }) => columns[index])
      .map(({ index, code, details }) =>
        fill(AT_CELL, { row: number, heading: names[index], ...fill(SHEET_WORDS[code], details) }),
      ),
  );
}
