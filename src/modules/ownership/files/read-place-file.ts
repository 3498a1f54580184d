import { readSheetApart } from '../../../platform/sheets/read-sheet-apart.js';
import { sheetAsText, type SheetText } from '../../../platform/sheets/sheet-as-text.js';
import { besideMe } from '../../../platform/apart/run-apart.js';
import { PLACE_HEADINGS } from './place-headings.js';

const READER = besideMe(import.meta.url, 'place-sheet.worker');

/** Reads .xlsx, .xls and CSV as a hand-over file is read. Throws a DomainError that says what to do instead. */
export async function readPlaceFile(bytes: Buffer, filename: string): Promise<SheetText> {
  return sheetAsText(await readSheetApart(READER, bytes, filename), PLACE_HEADINGS);
}
