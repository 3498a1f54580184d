import ExcelJS from 'exceljs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LayoutColumn, TableLayout } from '../domain/table-layout.js';
import { XlsxTable } from './xlsx-table.js';

const A4 = 9;
const A3 = 8;
/** Points of a line of text. */
const LINE = 15;

const folder = mkdtempSync(join(tmpdir(), 'duban-table-'));
afterAll(() => rmSync(folder, { recursive: true }));

const column = (heading: string, width: number): LayoutColumn => ({ heading, width, value: () => '' });

async function written(columns: LayoutColumn[], ...rows: string[][]): Promise<ExcelJS.Worksheet> {
  const file = join(folder, 'table.xlsx');
  const layout: TableLayout = { sheetName: '一览表', title: ['一览表'], columns, sections: [], foot: [] };
  const table = new XlsxTable(file, layout);
  for (const row of rows) await table.row(row);
  await table.close([], []);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  return book.getWorksheet('一览表')!;
}

describe('a list as a workbook', () => {
  it('makes every row as high as its longest text needs', async () => {
    const columns = [column('序号', 3), column('责任人被处理情况', 5), column('调查核实情况', 20)];
    const sheet = await written(columns, ['1', '', '经现场核查'], ['2', '', '责令立即整改，'.repeat(30)]);
    const [heads, short, long] = [2, 3, 4].map((at) => sheet.getRow(at).height);
    expect(short).toBeLessThan(2 * LINE);
    // 8 characters beside 5, and 210 beside 20.
    expect(heads).toBeGreaterThan(2 * LINE);
    expect(long).toBeGreaterThan(10 * LINE);
    expect(long).toBeLessThan(16 * LINE);
  });

  it('lays what A4 would shrink too far on A3', async () => {
    const narrow = await written([column('案件', 40), column('办理', 50)], ['甲', '乙']);
    const wide = await written([column('案件', 60), column('办理', 50)], ['甲', '乙']);
    expect([narrow.pageSetup.paperSize, wide.pageSetup.paperSize]).toEqual([A4, A3]);
  });
});
