import ExcelJS from 'exceljs';
import { parse } from 'csv-parse/sync';
import type { ExportResponse } from '../../src/modules/reports/http/dto/export.response.js';
import { type TestApp } from './app.js';
import { Client, type Answer } from './client.js';

export type Order = {
  layout: string;
  format?: 'xlsx' | 'csv' | 'docx';
  columns?: string[];
  query?: Record<string, unknown>;
};

export async function ask(
  client: Client,
  { layout, format = 'xlsx', columns, query = {} }: Order,
): Promise<Answer<{ id: string }>> {
  return client.post('/api/exports', { layout, format, query, ...(columns ? { columns } : {}) });
}

/** Asks, lets the job run, fetches. */
export async function exported(
  test: TestApp,
  client: Client,
  order: Order,
): Promise<{ told: ExportResponse; bytes: Buffer; headers: Headers }> {
  const { body } = await ask(client, order);
  await test.drain();
  const told = (await client.get<ExportResponse>(`/api/exports/${body.id}`)).body;
  expect(told).toMatchObject({ state: 'done', failure: null });
  const file = await client.file(`/api/exports/${body.id}/file`);
  expect(file.status).toBe(200);
  expect(file.body.length).toBe(told.bytes);
  return { told, bytes: file.body, headers: file.headers };
}

export async function sheet(bytes: Buffer, at = 0): Promise<string[][]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  const rows: string[][] = [];
  book.worksheets[at]!.eachRow({ includeEmpty: true }, (row) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      cells[column - 1] = cell.isMerged && cell.master !== cell ? '' : String(cell.value ?? '');
    });
    rows.push(cells);
  });
  return rows;
}
export const csvRows = (bytes: Buffer): string[][] => parse(bytes, { bom: true, relaxColumnCount: true });
