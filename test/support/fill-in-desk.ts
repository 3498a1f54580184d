import type ExcelJS from 'exceljs';
import { RectificationProgressRow } from '../../src/modules/rectification/index.js';
import type { TestApp } from './app.js';
import type { Client } from './client.js';
import { FEEDBACK, sheetOf, type LedgerOffice, type Problem } from './ledger-office.js';

interface Cell {
  key: string;
  was: string;
  now: string;
  filled: string;
  verdict: string;
  takeable: boolean;
  reason: { zh: string } | null;
}
export interface Upload {
  state: string;
  rows: {
    taskId: string | null;
    serial: string;
    title: string;
    cells: Cell[];
    refused: { zh: string } | null;
  }[];
  outcomes: { column: string; refused: unknown }[];
  maySettle: boolean;
}
interface Choice {
  taskId: string;
  key: string;
}
/** The cell of a row, by its serial and the heading of its column. */
export type At = (serial: number, heading: string) => ExcelJS.Cell;

/** Filling in an issue of the ledger of feedback. */
export class FillInDesk {
  constructor(
    private readonly app: () => TestApp,
    private readonly office: LedgerOffice,
    readonly issueId: string,
  ) {}

  async fillIn(client: Client, fill: (sheet: ExcelJS.Worksheet, at: At) => void): Promise<Buffer> {
    const { status, body } = await client.file(`/api/ledgers/${FEEDBACK}/issues/${this.issueId}/fill-in`);
    expect(status).toBe(200);
    const sheet = await sheetOf(body);
    const heads = (sheet.getRow(3).values as string[]).map((head) => head ?? '');
    fill(sheet, (serial, heading) => {
      for (let row = 4; row <= sheet.rowCount; row += 1)
        if (sheet.getCell(row, 1).text === String(serial)) return sheet.getCell(row, heads.indexOf(heading));
      throw new Error(`no row ${serial}`);
    });
    return Buffer.from(await sheet.workbook.xlsx.writeBuffer());
  }

  async send(client: Client, bytes: Buffer, headers: Record<string, string> = {}, to = this.issueId) {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(bytes)]), '梧桐街道回填.xlsx');
    const path = `/api/ledgers/${FEEDBACK}/issues/${to}/uploads`;
    return client.post<{ id: string } & Problem>(path, form, headers);
  }

  async upload(id: string, client = this.office.who.street): Promise<Upload> {
    return (await client.get<Upload>(`/api/ledgers/${FEEDBACK}/uploads/${id}`)).body;
  }

  confirm(id: string, cells: Choice[], client = this.office.who.street) {
    const path = `/api/ledgers/${FEEDBACK}/uploads/${id}/confirm`;
    return client.post<{ column: string; refused: { zh: string } | null }[] & Problem>(path, { cells });
  }

  /** How many entries of the task say just this. */
  entries(taskId: string, text: string): Promise<number> {
    return this.app().reads.countBy(RectificationProgressRow, { taskId, text });
  }
}

export const takeable = ({ rows }: Upload): Choice[] =>
  rows.flatMap(({ taskId, cells }) =>
    cells.flatMap(({ key, takeable: may }) => (may ? [{ taskId: taskId!, key }] : [])),
  );
