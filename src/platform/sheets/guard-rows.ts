import { TooManyRowsError } from './sheet-errors.js';
import { SHEET_LIMITS } from './sheet-limits.js';
import { listZip, unzipEntry } from '../documents/zip.js';

/** Counts rows with a value in the packed sheets, before the library builds an object for each cell. */
export function guardRows(bytes: Buffer, filename: string): void {
  const sheets = listZip(bytes).filter(({ name }) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
  for (const entry of sheets) {
    const xml = unzipEntry(bytes, entry);
    let rows = 0;
    // A cell with content has an end tag, an empty one has not.
    for (let cell = xml.indexOf('</c>'); cell >= 0; rows++) {
      const next = xml.indexOf('<row', cell);
      cell = next < 0 ? -1 : xml.indexOf('</c>', next);
    }
    if (rows > SHEET_LIMITS.rows) throw new TooManyRowsError({ filename, limit: SHEET_LIMITS.rows });
  }
}
