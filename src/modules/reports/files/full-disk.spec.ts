import type { TableLayout } from '../domain/table-layout.js';
import { CsvTable } from './csv-table.js';
import { XlsxTable } from './xlsx-table.js';

const layout: TableLayout = {
  sheetName: '清单',
  title: ['转办清单'],
  columns: [{ heading: '反映内容', width: 20, value: () => '' }],
  sections: [],
  foot: [],
};
/** Linux's own full disk: it opens like a file, and every write to it ends with ENOSPC. */
const FULL = '/dev/full';

describe.each([
  ['CSV', CsvTable],
  ['a workbook', XlsxTable],
] as const)('%s on a full disk', (_, Table) => {
  it('is refused with the disk’s own word, and hangs nowhere', async () => {
    const table = new Table(FULL, layout);
    const writing = async (): Promise<void> => {
      for (let at = 0; at < 5_000; at += 1)
        await table.row([`示例区第${at}处油烟直排，多次反映没有解决。`.repeat(20)]);
      await table.close([], []);
    };
    await expect(writing()).rejects.toMatchObject({ code: 'ENOSPC' });
    table.abandon();
  });
});
