import { DomainError } from '../../kernel/errors.js';
import type { SheetRow } from '../../kernel/sheet.js';
import { serveApart } from '../apart/serve-apart.js';
import { readSheet, type CountHeadings } from './read-sheet.js';
import type { ReadProgress, SheetFile } from './sheet-file.js';

export interface ReadInput {
  bytes: Uint8Array;
  filename: string;
}

/** The rows go ahead in portions, so that the receiving process never has much to take in at once. */
export interface ReadSaid {
  progress: ReadProgress;
  part?: { sheet: number; rows: SheetRow[] };
}

/** An error loses its class between processes, so a refusal travels by its code. */
export type ReadAnswer = { file: SheetFile } | { refused: string; details: Record<string, unknown> };

const ROWS_A_PART = 250;

/** What a process does that `readSheetApart` starts; a room has a file of its own for it, which knows the room's headings. */
export async function serveSheets(headings: CountHeadings): Promise<void> {
  await serveApart<ReadInput, ReadAnswer, ReadSaid>(async ({ bytes, filename }, say) => {
    say({ progress: { stage: 'opening', rows: 0, of: 0 } });
    try {
      const file = await readSheet(Buffer.from(bytes), filename, headings);
      const of = file.sheets.reduce((sum, { rows }) => sum + rows.length, 0);
      let told = 0;
      for (const [sheet, { rows }] of file.sheets.entries()) {
        for (let at = 0; at < rows.length; at += ROWS_A_PART) {
          const part = { sheet, rows: rows.slice(at, at + ROWS_A_PART) };
          told += part.rows.length;
          say({ progress: { stage: 'rows', rows: told, of }, part });
        }
      }
      return { file: { ...file, sheets: file.sheets.map((one) => ({ ...one, rows: [] })) } };
    } catch (error) {
      if (error instanceof DomainError) return { refused: error.code, details: error.details };
      throw error;
    }
  });
}
