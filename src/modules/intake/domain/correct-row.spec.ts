import { correctedCells, correctedFields } from './correct-row.js';

const columns = [
  { index: 0, header: '序号', field: 'serial' as const },
  { index: 1, header: '受理编号', field: 'acceptanceNo' as const },
  { index: 2, header: '问题', field: 'content' as const },
  { index: 3, header: '续', field: 'content' as const },
];
const cells = ['1', 'D1', '油烟', '还有噪声'].map((text, at) => ({ header: columns[at]!.header, text }));

describe('a row with what was put right', () => {
  it('reads the corrected cell in the place of the first one of its field', () => {
    expect(correctedCells(columns, cells, { number: 'D2' }).cells).toEqual(['1', 'D2', '油烟', '还有噪声']);
    expect(correctedCells(columns, cells, { content: '改过' }).cells).toEqual(['1', 'D1', '改过', '']);
  });

  it('reads a field that the form has no column for behind the others, also behind cells without a heading', () => {
    const beyond = [...cells, { header: '第5列', text: '旁注' }];
    const read = correctedCells(columns, beyond, { verdict: '属实' });
    expect(read.cells).toEqual(['1', 'D1', '油烟', '还有噪声', '旁注', '属实']);
    expect(read.columns[5]).toMatchObject({ index: 5, field: 'verdict' });
    expect(read.columns[4]).toMatchObject({ index: 4, field: null });
  });

  it('leaves the cells of the file as they are', () => {
    correctedCells(columns, cells, { number: 'D2', content: '改过' });
    expect(cells.map(({ text }) => text)).toEqual(['1', 'D1', '油烟', '还有噪声']);
  });

  it('names the fields that are corrected', () => {
    expect(correctedFields({ number: 'D2', isKeyCase: true, content: '' })).toEqual([
      'acceptanceNo',
      'content',
    ]);
  });
});
