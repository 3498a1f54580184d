import { countHeadings } from './count-headings.js';
import { readHandOver } from './read-hand-over.js';
import { readSheet } from '../../../platform/sheets/read-sheet.js';
import type { ReadProgress } from '../../../platform/sheets/sheet-file.js';

const lines = (count: number) =>
  Buffer.from(
    [
      '序号,受理编号,举报内容,是否属实',
      ...Array.from({ length: count }, (_, at) => `${at},D${at},油烟,属实`),
    ].join('\n'),
  );

describe('readHandOver', () => {
  it('reads the same in a process of its own and tells how far it is', async () => {
    const told: ReadProgress[] = [];
    const file = await readHandOver(lines(600), '批次.csv', {
      onProgress: (progress) => told.push(progress),
    });
    expect(file).toEqual(await readSheet(lines(600), '批次.csv', countHeadings));
    expect(told[0]).toEqual({ stage: 'opening', rows: 0, of: 0 });
    expect(told.slice(1).map(({ rows, of }) => [rows, of])).toEqual([
      [250, 601],
      [500, 601],
      [601, 601],
    ]);
  });

  it('hands a refusal over with its sentence', async () => {
    await expect(readHandOver(Buffer.from('%PDF-1.7'), '批次.pdf')).rejects.toMatchObject({
      code: 'sheet.picture',
      details: { filename: '批次.pdf' },
    });
  });

  it.each([
    ['sheet.too-slow', { memoryMb: 512, seconds: 0.01 }],
    ['sheet.too-heavy', { memoryMb: 24, seconds: 60 }],
  ])('ends a process that goes too far: %s', async (code, limits) => {
    await expect(readHandOver(lines(19_000), '批次.csv', { limits })).rejects.toMatchObject({
      code,
    });
    expect((await readHandOver(lines(1), '批次.csv')).sheets[0]?.rows).toHaveLength(2);
  });
});
