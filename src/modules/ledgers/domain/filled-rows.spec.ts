import type { Sheet } from '../../../kernel/sheet.js';
import { readFilledSheets } from './filled-rows.js';
import { findColumnErrors } from './ledger-view.js';

const sheet = (...rows: string[][]): Sheet => ({
  name: '台账',
  hidden: false,
  rows: rows.map((cells, at) => ({ number: at + 1, cells })),
  findings: [],
});
const COLUMNS = [
  { key: 'serial', heading: '序号' },
  { key: 'supervise', heading: '督导（验收）单位' },
  { key: 'progress', heading: '本期进展' },
] as const;

describe('a sheet that comes back', () => {
  it('is found by its headings, in whatever order and beside other columns', () => {
    const found = readFilledSheets(
      [
        sheet(['别的表'], ['甲', '乙']),
        sheet(
          ['某某台账'],
          ['2026年第 3 期　截至 2026年6月1日 09:00'],
          ['本期 进展', '备注', '序号', '督导(验收)\n单位'],
          ['改完了', '不看', '7', '区水务局'],
          ['填报说明：……'],
        ),
      ],
      COLUMNS,
    );
    expect(found).toEqual({
      said: { year: 2026, number: 3 },
      rows: [{ row: 4, cells: { progress: '改完了', serial: '7', supervise: '区水务局' } }],
    });
  });

  it('is none without something to tell its rows apart by', () => {
    expect(readFilledSheets([sheet(['本期进展', '督导（验收）单位'], ['甲', '乙'])], COLUMNS)).toBeNull();
  });
});

describe('the columns of a ledger', () => {
  const errors = (...keys: ('serial' | 'goal' | 'due')[]) =>
    findColumnErrors(
      keys.map((key) => ({ key, heading: null })),
      ({ key }) => (key === 'due' ? '整改 目标' : key === 'goal' ? '整改目标' : '序号'),
    ).map(({ code }) => code);

  it('keep something that tells rows apart, and each heading once', () => {
    expect(errors('serial', 'goal')).toEqual([]);
    expect(errors('goal')).toEqual(['ledger.identity']);
    expect(errors('serial', 'goal', 'goal')).toEqual(['ledger.twice']);
    expect(errors('serial', 'goal', 'due')).toEqual(['ledger.heading']);
  });
});
