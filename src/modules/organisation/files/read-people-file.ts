import { readSheetApart } from '../../../platform/sheets/read-sheet-apart.js';
import { sheetAsText, type SheetText } from '../../../platform/sheets/sheet-as-text.js';
import { besideMe } from '../../../platform/apart/run-apart.js';
import { PEOPLE_HEADINGS } from './people-headings.js';

const READER = besideMe(import.meta.url, 'people-sheet.worker');

export type PeopleFile = SheetText;

/** Reads .xlsx, .xls and CSV as a hand-over file is read. Throws a DomainError that says what to do instead. */
export async function readPeopleFile(bytes: Buffer, filename: string): Promise<PeopleFile> {
  return sheetAsText(await readSheetApart(READER, bytes, filename), PEOPLE_HEADINGS);
}
