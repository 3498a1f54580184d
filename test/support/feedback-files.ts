import { utils, write } from '@e965/xlsx';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';

export type Rows = readonly (readonly string[])[];

/** A list of opinions as an office sends it. */
export const feedbackFiles = {
  sheet(rows: Rows, bookType: 'xlsx' | 'biff8' = 'xlsx', merges: string[] = []): Buffer {
    const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
    sheet['!merges'] = merges.map((range) => utils.decode_range(range));
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, '任务清单');
    return write(book, { type: 'buffer', bookType }) as Buffer;
  },

  csv(rows: Rows): Buffer {
    const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    return Buffer.from(`\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}`);
  },

  docx(rows: Rows): Promise<Buffer> {
    const cellOf = (text: string) =>
      new TableCell({ children: text.split('\n').map((line) => new Paragraph(line)) });
    const table = new Table({
      rows: rows.map((row) => new TableRow({ children: row.map(cellOf) })),
    });
    const children = [new Paragraph('督察反馈意见整改任务清单'), table];
    return Packer.toBuffer(new Document({ sections: [{ children }] }));
  },
};

export const FEEDBACK_HEAD = [
  '序号',
  '任务\n编号',
  '反馈问题',
  '整改目标',
  '整改措施',
  '整改类型',
  '整改 时限',
  '牵头责任单位',
  '配合单位',
  '属地街道',
  '责任领导',
  '责任人',
  '督导（验收）单位',
  '时间节点',
  '备注',
] as const;
